"""Named sets of words the rules share."""

SETS: dict[str, frozenset[str]] = {
    name: frozenset(words.split())
    for name, words in {
        "other": "him her them me you each other another %name man woman girl boy wife husband lover"
        " boyfriend girlfriend partner stranger bride groom guy date bachelor customer client dancer teen"
        " couple someone anyone person friend patient lady maid nurse soldier hooker prostitute",
        "poss": "each other his her their my your our its %name's",
        "private": "breast tit boob nipple crotch groin genital genitalia penis cock dick vagina vulva pussy"
        " buttock buttocks ass butt backside bum arse pelvis loins privates bosom"
        " erection manhood testicle pubis hardon rump bust titty derriere tush booty nether balls"
        " bollocks willy member",
        "near": "thigh hip waist belly stomach abdomen lap chest breast knee leg torso groin crotch ass butt"
        " bottom buttock buttocks backside inside midriff small curve curves body bosom tummy bump"
        " pelvis rear",
        "face": "lip mouth neck throat cheek face hair ear earlobe collarbone clavicle shoulder"
        " skin jaw nape back"
        " spine eyelid calf ankle elbow ribs"
        " hand forehead finger palm wrist arm brow spine scar tattoo scars lips foot toe",
        "hand": "hand finger fingertip palm fingers mouth lip tongue arm thumb knuckle nail fingernail toe",
        "top": "shirt blouse dress skirt pants trousers jeans top sweater gown robe nightgown nightie jacket"
        " coat tunic shorts uniform clothes clothing suit sweatshirt tee tshirt kimono vest corset"
        " bodice stays petticoat shift peignoir pyjamas pajamas sweatpants leggings tights stocking stockings"
        " costume outfit swimsuit toga sari breeches overalls jumper cardigan hoodie scrubs smock chemise"
        " slip negligee tank wetsuit leotard spandex sarong habit kilt belt fly zipper zip button strap"
        " bathrobe towel sheet garment layer polo trunks briefs boxers singlet jumpsuit frock pantyhose"
        " bra bikini underwear panties knickers thong girdle pinafore undershirt camisole everything trouser",
        "outer": "shirt blouse dress skirt pants trousers jeans sweater gown robe nightgown nightie tunic"
        " shorts clothes clothing sweatshirt tee kimono corset bodice petticoat shift peignoir"
        " pyjamas pajamas"
        " sweatpants leggings tights stocking stockings costume outfit swimsuit breeches overalls chemise"
        " negligee wetsuit leotard bathrobe towel trunks briefs boxers singlet frock pantyhose bra bikini"
        " underwear panties knickers thong girdle undershirt camisole garter smock tshirt underpants"
        " underclothes underthings undergarment undergarments jockeys brassiere lingerie cardigan"
        " jumper hoodie"
        " vest tracksuit joggers slacks culottes dungarees onesie sari sarong toga kilt slip"
        " kimono polo trouser"
        " kecks smalls pantaloons apron uniform stays sash nightshirt nightclothes jammies tutu"
        " scrubs doublet"
        " breeches hose tunic cassock habit pullover bottoms",
        "under": "bra panties underwear underpants undies knickers thong lingerie boxers briefs jockstrap"
        " negligee corset garter camisole brassiere undershirt stocking stockings"
        " girdle bloomers teddy bustier chemise basque drawers peignoir nightie petticoat slip"
        " loincloth skivvies pasties longjohns underthings undergarment undergarments smalls unmentionables"
        " undershorts jockeys thermals shapewear spanx bralette pantaloons petticoats kecks knicker slips",
        "bed": "bed mattress futon cot bunk bedroll blanket sheet cover covers duvet couch sofa hay haystack"
        " bedding bedclothes comforter quilt pillows",
        "sheet": "sheet blanket cover covers duvet comforter bedclothes quilt bedding towel bubbles",
    }.items()
}
