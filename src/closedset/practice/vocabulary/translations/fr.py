"""French, as it is used in France and in Quebec; where the two differ both words stand, France's first.

Written by the project and not yet reviewed by a practitioner.
"""

NAME = "français"

TABLES = {
    "areas": """
head | la tête | Tout ce qui est au-dessus du cou : cheveux, visage et oreilles.
hair | les cheveux | La chevelure et le cuir chevelu ; la barbe fait partie de la pilosité.
face | le visage | De la ligne des cheveux au bord de la mâchoire, jusqu’aux oreilles, qui sont une zone à part.
forehead | le front | De la ligne des cheveux aux yeux, avec les tempes, les sourcils et les paupières.
cheeks | les joues | Du dessous des yeux au bord de la mâchoire, avec le nez et le menton, sans les lèvres.
lips | les lèvres | L’extérieur des deux lèvres, dans la limite de leur couleur.
mouth_interior | l’intérieur de la bouche | Tout ce qui est derrière les lèvres : dents, gencives, langue et intérieur des joues.
ears | les oreilles | Le pavillon et le lobe des deux oreilles, et la peau derrière elles.
neck | le cou | De la mâchoire et de la ligne des cheveux aux clavicules et aux épaules, gorge et nuque comprises.
shoulder | les épaules | Du côté du cou au haut du bras, au-dessus de l’aisselle, devant et derrière.
shoulder.left | l’épaule gauche | L’épaule du côté gauche de l’artiste, où que soit la caméra.
shoulder.right | l’épaule droite | L’épaule du côté droit de l’artiste, où que soit la caméra.
arm | les bras | Du dessous de l’épaule au poignet, avec l’aisselle et le coude, sans la main.
upper_arm | le haut des bras | Du dessous de l’épaule au coude, avec l’aisselle.
forearm | les avant-bras | Du coude, qui en fait partie, au poignet.
hand | les mains | Du poignet, qui en fait partie, au bout des doigts.
hand.left | la main gauche | La main du côté gauche de l’artiste, poignet compris.
hand.right | la main droite | La main du côté droit de l’artiste, poignet compris.
torso | le tronc | Du cou au bassin : poitrine, ventre, dos et hanches ; le bassin est une zone à part.
chest | la poitrine | L’avant du tronc, des clavicules aux dernières côtes, seins compris.
upper_chest | le haut de la poitrine | Des clavicules jusqu’à la naissance des seins.
sternum | le sternum | L’os du milieu de la poitrine et la peau qui le couvre, entre les seins et jusqu’au ventre.
breast | les seins | Les deux seins d’un ou d’une artiste de tout sexe ou genre, jusqu’au pli du dessous et vers l’aisselle.
breast_side | le côté et le dessous des seins | Tout le sein hors de l’aréole : côtés, dessous et ce que montre un décolleté.
nipple_areola | les mamelons et les aréoles | Le mamelon et la peau plus foncée autour, dans la limite de sa couleur.
belly | le ventre | L’avant et les côtés du tronc, des dernières côtes à la ligne entre les os des hanches.
abdomen | l’abdomen | L’avant du ventre, des dernières côtes à la ligne entre les os des hanches, autour du nombril.
navel | le nombril | Le nombril et son bord.
waist | la taille | Les côtés du ventre, entre les dernières côtes et les os des hanches.
back | le dos | L’arrière du tronc, de la nuque au haut des fesses.
upper_back | le haut du dos | De la nuque et des épaules aux dernières côtes, avec les omoplates.
lower_back | le bas du dos | Des dernières côtes au haut du sillon entre les fesses.
hip | les hanches | Les côtés du corps, des os des hanches au haut des cuisses ; l’avant et l’arrière font partie du bassin.
pelvis | le bassin | Ce que couvre un maillot court : avant du bassin, poils pubiens, zones génitale et périnéale, fesses.
pelvis_front | l’avant du bassin | De la ligne entre les os des hanches aux organes génitaux, entre les plis de l’aine.
pubic_hair | les poils pubiens | Les poils du pubis et du tour des organes génitaux ; la peau est nommée par sa propre zone.
genital_area | la zone génitale | Les organes génitaux externes, quel que soit le sexe, et la peau qui les entoure, jusqu’au périnée.
perineal_area | la zone périnéale | La peau entre les organes génitaux et l’anus, lequel fait partie de la zone entre les fesses.
buttocks | les fesses | Du bas du dos au pli au-dessus des cuisses, à l’extérieur et entre les fesses.
buttocks_outer | l’extérieur des fesses | La partie arrondie des deux fesses, jusqu’au sillon.
intergluteal | entre les fesses | Le sillon entre les fesses et l’anus, jusqu’au périnée.
leg | les jambes | De l’aine et du pli sous les fesses à la cheville, sans le pied.
thigh | les cuisses | De l’aine et du pli sous les fesses au genou.
inner_thigh | l’intérieur des cuisses | Le côté de la cuisse tourné vers l’autre jambe, de l’aine au genou.
outer_thigh | l’extérieur des cuisses | L’avant, l’extérieur et l’arrière de la cuisse, de la hanche au genou.
knee | les genoux | La rotule et le creux derrière le genou.
calf | les mollets | Le bas de la jambe de tous côtés, du dessous du genou à la cheville, tibia compris.
foot | les pieds | De la cheville, qui en fait partie, aux orteils, avec la plante.
scars | les cicatrices | Traces de blessure ou d’opération, où qu’elles soient ; convenues en plus de la zone où elles se trouvent.
tattoos | les tatouages | Marques durables dans la peau, où qu’elles soient ; les montrer est convenu en plus de la zone.
medical_devices | les dispositifs médicaux portés sur le corps | Ce qui est porté pour la santé, comme une pompe, une poche de stomie ou une aide auditive, et son attache.
body_hair | la pilosité | Les poils du visage, des aisselles, du torse, des bras et des jambes ; cheveux et poils pubiens sont à part.
voice | la voix | Ce que l’on entend de l’artiste, paroles, souffle et sons, sur le plateau ou enregistré ensuite, à l’image ou non.
""",
    "exposure": """
covered | couvert | La zone est sous un vêtement qui ne laisse rien voir au travers.
implied | suggéré | La zone paraît découverte sans l’être, ou elle est hors cadre.
sheer | voilé | La zone est couverte d’une matière fine, mouillée ou ajourée qui laisse voir au travers.
bare | découvert | Rien ne couvre la zone.
""",
    "pressure": """
skin | au niveau de la peau | La main ou le corps repose sur la surface et ne déplace rien dessous.
muscle | au niveau du muscle | La chair cède, comme dans une prise ferme, sans porter de poids.
bone | au niveau de l’os | Un poids est porté ou le corps est déplacé, comme pour soulever ou tirer.
""",
    "over": """
clothing | par-dessus le vêtement | Un tissu ou une protection sépare partout où il y a contact.
skin | sur la peau | Le contact se fait sur la peau nue, sans rien entre les deux.
""",
    "size": """
wide | plan large | Les artistes occupent peu de place dans le cadre et l’on voit le lieu autour.
full | plan en pied | Le corps entier est dans le cadre, de la tête aux pieds.
medium | plan taille | La moitié du corps est dans le cadre, à partir de la taille environ.
close | gros plan | Un visage remplit le cadre, ou une partie du corps de cette grandeur.
extreme_close | très gros plan | Un détail remplit le cadre, comme les yeux ou une main sur une épaule.
""",
    "level": """
open | plateau ouvert | Personne n’est tenu à l’écart au-delà de l’usage d’un plateau.
limited | plateau restreint | Pas de visite : chaque personne présente travaille à la scène.
closed | plateau fermé | Seules les fonctions listées, chacune avec son motif, et tous les retours fermés ; confirmé avant le travail.
closed_minimal | plateau fermé, effectif minimal | Les artistes et les seules personnes sans qui le plan ne peut se faire.
""",
    "actions": """
proximity | proximité, regard | Les artistes sont proches ou se regardent ; personne n’est touché.
social_touch | contact social | Un salut ou un contact en passant, comme une poignée de main, sans tendresse.
affectionate_touch | contact affectueux | Un contact tendre hors des zones intimes, comme se tenir la main ; ni étreinte ni baiser.
embrace | étreinte | Les bras autour de l’autre, tronc contre tronc, debout ou assis ; s’allonger est une action à part.
kiss.closed | baiser, bouche fermée | Lèvres contre lèvres, les deux bouches fermées.
kiss.open | baiser, bouche ouverte | Lèvres contre lèvres, bouches ouvertes ; un contact dans la bouche est nommé par cette zone.
kiss.body | baiser sur le corps | Les lèvres sur une autre partie du visage ou du corps de l’autre ; la partie est nommée.
intimate_area_touch | contact avec une zone intime | Toucher un sein, le bassin ou l’intérieur d’une cuisse, les siens ou ceux d’une autre personne, par-dessus le vêtement ou sur la peau.
undressing.self | déshabillage | L’artiste ouvre ou retire ses propres vêtements dans la scène ; ce qui est découvert se convient comme exposition.
undressing.other | déshabillage d’une autre personne | L’artiste ouvre ou retire les vêtements de l’autre ; les contacts avec le corps se conviennent à part.
body_contact.lying | corps allongés ensemble | Les corps sont allongés l’un contre l’autre, vêtus ou non ; aucun acte n’est joué.
body_contact.straddle | à califourchon | Une personne est assise ou à genoux sur l’autre, bassin contre le corps ; un mouvement qui joue un acte est un acte simulé.
simulated_act.manual | acte simulé, manuel | Un acte sexuel avec la main est joué par la position, le mouvement et le cadre ; aucun acte n’a lieu.
simulated_act.oral | acte simulé, oral | Un acte sexuel avec la bouche est joué par la position et le cadre ; bouche et zone génitale ne se touchent pas.
simulated_act.penetrative_position | acte simulé, position de pénétration | Une position qui se lit comme une pénétration, avec une barrière entre les artistes ; aucun acte n’a lieu.
simulated_act.non_penetrative | acte simulé, sans pénétration | Un acte sexuel bassin contre corps, joué sans se lire comme une pénétration ; une barrière sépare.
simulated_act.solo | acte simulé, en solo | L’artiste joue un acte sexuel sur soi-même ; personne d’autre n’y prend part.
simulated_act.group | acte simulé, plus de deux personnes | Un acte simulé à trois ou plus ; ce que chaque personne fait avec chaque autre se convient à part.
simulated_act.device | acte simulé avec accessoire | Un acte simulé avec un objet, nommé et sans danger, qu’une barrière tient à distance de la zone génitale.
simulated_climax | orgasme simulé | Un orgasme est joué par le visage, le souffle, la voix et le corps ; l’acte qui y mène se convient à part.
simulated_climax.vocal | orgasme simulé, voix seule | Un orgasme que l’on entend sans le voir, sur le plateau, au téléphone ou en séance de voix.
sexual_violence.threat | violence sexuelle, menace | Une agression est annoncée par la parole, le geste ou la prise, et l’action s’arrête avant.
sexual_violence.assault | violence sexuelle | Un acte sexuel contre la volonté d’un personnage est joué ; chaque contact se convient à part, comme dans toute chorégraphie.
hyper_exposure.medical | acte médical intime | Un examen ou un soin d’une zone intime est joué, sans portée sexuelle.
hyper_exposure.birth | accouchement | Le travail ou la naissance est joué, avec l’exposition et les contacts qui vont avec.
hyper_exposure.bathing | bain ou toilette | Se laver, se doucher ou se baigner, avec ou sans aide, sans portée sexuelle.
hyper_exposure.feeding | allaitement | Un enfant est nourri au sein ou semble l’être ; tirer son lait en fait partie.
hyper_exposure.body_preparation | soins à un corps | Un personnage mort, endormi ou sans moyen d’agir est lavé, habillé ou disposé par d’autres.
sexualised_dance | danse à caractère sexuel | Danse ou mouvement conçu pour être vu comme sexuel, en solo ou non ; retirer un vêtement relève du déshabillage.
""",
    "coverings": """
strapless_thong | string sans attaches | Une pièce devant et derrière tenue par une armature, sans attache aux hanches, pour laisser le côté du corps libre.
adhesive_thong | string adhésif | Une pièce devant et derrière collée à la peau, pour que rien ne se voie à la taille et aux hanches.
pouch | pochette | Un petit sac qui tient et couvre des organes génitaux externes ; l’arrière reste découvert.
nipple_covers | cache-mamelons | Des disques de silicone ou de tissu sur le mamelon et l’aréole, collés sans abîmer la peau ; le reste du sein reste découvert.
skin_tone_brief | culotte couleur chair | Une culotte ou un short au ton de peau de l’artiste, qui couvre tout le bassin, devant et derrière.
body_stocking | combinaison couleur chair | Une pièce près du corps, au ton de peau de l’artiste, sur le tronc et le bassin, là où le corps doit paraître découvert.
merkin | postiche pubien | Un postiche porté sur les poils pubiens pour les couvrir ou les figurer ; il ne sépare rien.
bandeau | bandeau | Une bande sans bretelles autour de la poitrine, qui couvre les seins et laisse les épaules libres.
tape | ruban adhésif pour la peau | Un ruban sans danger pour la peau qui couvre le sein ou tient un vêtement ; il est essayé avant.
silicone_guard | coque en silicone | Une coque de silicone portée sur la zone génitale sous un vêtement, pour que le contact se fasse sur elle.
foam_guard | coque en mousse | Une pièce de mousse dense portée sur le bassin sous un vêtement, pour absorber la pression.
padded_insert | insert rembourré | Un rembourrage glissé dans un vêtement sur la zone génitale, pour que forme et pression ne se sentent pas.
cushion | coussin | Un coussin posé entre deux corps hors de la vue de la caméra, là où ils se toucheraient.
folded_mat | tapis plié | Un tapis de mousse plié et posé entre deux bassins, pour que le poids et le mouvement aillent dans le tapis.
half_inflated_ball | ballon à demi gonflé | Un ballon souple en partie dégonflé, posé entre deux corps pour garder une distance et un appui.
sheet_layers | épaisseurs de drap | Plusieurs épaisseurs de drap entre deux corps ; plus d’une, car une seule sépare peu.
robe | peignoir | Un peignoir tenu prêt par une personne désignée, mis entre les prises et dès que l’artiste le demande.
shield | écran de protection | Un drap, un paravent ou un parapluie tenu entre l’artiste et la pièce pendant un changement, une attente ou un ajustement.
warm_layer | couche chaude | Une couverture, un manteau ou un vêtement chauffant donné entre les prises contre le froid ; il couvre tant qu’il est porté.
prosthetic_genital | prothèse génitale | Une pièce fabriquée qui figure des organes génitaux, portée sur ceux de l’artiste, qui restent couverts dessous.
prosthetic_chest | prothèse de poitrine | Une pièce fabriquée qui figure une poitrine ou des seins, portée sur ceux de l’artiste, qui restent couverts dessous.
""",
    "functions": """
performer | artiste interprète | Toute personne devant la caméra ou entendue dans la scène : rôle, figuration ou doublure.
director | réalisateur ou réalisatrice | Dirige le jeu et le plan, et demande ce qui est prévu.
first_ad | premier assistant ou première assistante à la réalisation | Mène le plateau et la journée, tient la liste du plateau fermé et fait l’appel.
second_ad | deuxième assistant ou assistante à la réalisation | Fait venir les artistes, remet convocations et pages, et garde la porte.
intimacy_coordinator | coordinateur ou coordinatrice d’intimité (Québec : coordonnateur, coordonnatrice) | Prépare et règle le travail intime avec tout le monde, veille à ce qui a été convenu et peut arrêter le travail.
assistant_coordinator | assistant ou assistante à la coordination d’intimité | Travaille sous la coordination d’intimité ou à sa place, avec la même vue sur le travail.
director_of_photography | directeur ou directrice de la photographie | Répond de la lumière et du cadre, donc de ce que voit la caméra.
camera_operator | cadreur ou cadreuse | Tient et cadre une caméra pendant la prise.
focus_puller | pointeur ou pointeuse | Tient le point d’une caméra pendant la prise, à côté d’elle ou sur un écran.
boom_operator | perchiste | Tient le micro au-dessus des artistes et pose ceux que l’on porte.
sound_mixer | ingénieur ou ingénieure du son (Québec : preneur, preneuse de son) | Enregistre et entend le son du plateau, souffle et voix compris.
script_supervisor | scripte | Note ce qui est fait dans chaque prise et comment les plans se raccordent.
costume_standby | habilleur ou habilleuse de plateau | Pose les protections et les barrières le jour même et tient le peignoir.
hair_makeup_standby | coiffure et maquillage de plateau | Soigne coiffure, maquillage et maquillage du corps entre les prises, marques et adhésif compris.
props | accessoiriste | Place, remet et reprend les objets utilisés dans l’action.
grip | machiniste | Déplace et tient ce qui porte la caméra ; quitte le plateau quand tout est en place.
electric | électricien ou électricienne | Place et change la lumière ; quitte le plateau quand tout est en place.
sfx_supervisor | responsable des effets spéciaux de plateau | Répond des effets réels dans le plan, comme la pluie, la fumée ou le sang.
vfx_supervisor | superviseur ou superviseuse des effets visuels | Veille à ce que le plan puisse être travaillé ensuite comme convenu, et prend pour cela des références et des scans.
stunt_coordinator | régleur ou régleuse de cascades (Québec : coordonnateur, coordonnatrice) | Répond des chutes, des combats et du risque physique quand ils touchent au travail intime.
chaperone | accompagnateur ou accompagnatrice de mineur | Veille sur un ou une artiste de moins de dix-huit ans et parle pour son bien-être.
guardian | parent ou tuteur légal | A la garde légale d’un ou d’une artiste de moins de dix-huit ans et consent à sa place quand la loi le permet.
interpreter | interprète de langues | Fait passer ce qui est dit d’une langue à une autre, langues des signes comprises.
medic | secouriste ou personnel de santé | Donne les premiers secours et l’aide médicale.
support_person | personne de soutien | Une personne que l’artiste a demandée près de soi, là pour elle ou lui et sans autre travail sur le plateau.
stills_photographer | photographe de plateau | Photographie le travail, avec le consentement de chaque personne visible.
behind_the_scenes_camera | caméra des coulisses | Filme la fabrication, avec le consentement de chaque personne visible.
producer | producteur ou productrice | Répond de la production et de ses accords ; n’a pas de tâche dans la prise.
executive | cadre de direction | Représente un studio, un diffuseur ou un financeur.
publicist | attaché ou attachée de presse | S’occupe de ce qui est dit et montré de la production à l’extérieur.
visitor | visiteur ou visiteuse | Toute personne qui n’a pas de travail dans la scène.
""",
    "feeds": """
off | éteint | L’écran ou le flux ne montre rien : il est éteint ou sans signal.
tented | sous tente | L’écran est sous une tente ou derrière un paravent, et ne le voient que les personnes à l’intérieur.
allow_listed | réservé aux personnes listées | L’image ne va qu’à des personnes nommées, sur des écrans connus.
blanked | masqué | L’écran est allumé, et l’image est retirée ou couverte le temps du travail.
playback_locked | relecture verrouillée | La prise est enregistrée et personne ne peut la relire avant son déverrouillage.
open | ouvert | L’image est visible pour quiconque passe devant un écran ou a le lien.
""",
    "uses": """
picture | l’œuvre elle-même | Le film ou l’épisode pour lequel le travail est fait, dans ses versions diffusées.
trailer | bande-annonce | Images de l’œuvre montées pour l’annoncer, courts extraits publicitaires compris.
unit_stills | photos de plateau | Photographies faites sur le plateau par le ou la photographe de plateau.
frame_grab | photogramme | Une image de l’œuvre utilisée comme photo ; ce n’est pas une photo de plateau.
behind_the_scenes | coulisses | Enregistrements de la fabrication, diffusés avec l’œuvre ou à part.
marketing | promotion | Affiches, publicités, presse et réseaux sociaux, avec un matériel qui n’est pas une bande-annonce.
recap | rappel des épisodes précédents | Moments déjà vus, montrés de nouveau en tête d’un épisode ou dans une émission d’extraits.
outtakes | prises non retenues | Prises et parties de prises absentes de l’œuvre, comme un bêtisier ou des scènes coupées.
digital_alteration | modification numérique | Changer ensuite l’image ou le son d’un ou d’une artiste au-delà des finitions courantes, surtout ce qui est exposé ou fait.
digital_double | doublure numérique | Une image ou une voix créée ou numérisée par ordinateur qui joue à la place de l’artiste.
adr | postsynchronisation | Voix et souffle enregistrés après le tournage et posés sur l’image.
future_scenes | scènes à venir, retours en arrière et suites | Réutiliser le matériel dans une autre scène, saison ou œuvre que celle qui a été convenue.
""",
    "occasions": """
rehearsal | répétition | Travailler la scène sans caméra qui enregistre, sur le plateau ou dans une salle.
principal | tournage principal | Le tournage prévu de la scène avec l’équipe principale.
pickup | plan complémentaire | Un plan ajouté plus tard à une scène déjà tournée, comme un insert.
reshoot | retournage | Une scène, ou une partie, tournée de nouveau un autre jour.
adr | séance de postsynchronisation | Une séance de voix après le tournage, en solo ou en groupe.
vfx | travail d’effets visuels | Travail d’effets visuels sur un plan tourné, ou numérisation faite pour lui.
marketing | usage promotionnel | Matériel choisi, tourné ou montré pour la promotion.
""",
    "conditions": """
all | toutes ces conditions | Chacune des conditions nommées doit être établie.
any | l’une de ces conditions | Une des conditions nommées doit être établie, n’importe laquelle.
at_least | au moins tant de ces conditions | Parmi les conditions nommées, tel nombre doit être établi.
closed_set | le plateau est fermé | Au niveau nommé ou plus strict, confirmé avant le travail, tous les retours fermés.
monitors | écrans et flux sont fermés | Chaque écran et chaque flux du plan est dans un des états fermés.
present | quelqu’un est là | Une personne ou une fonction figure parmi les personnes présentes.
absent | quelqu’un n’est pas là | Une personne ou une fonction ne figure pas sur la liste complète des personnes présentes.
worn | quelque chose est porté | Une protection est posée et confirmée le jour même.
line_of_sight | la coordination d’intimité voit le travail | De ses propres yeux ou sur un écran.
rehearsed | cela a été répété | Une répétition de ce contenu est consignée avant le travail.
check_in | l’artiste a fait le point | De sa propre parole, le jour même.
fact | quelque chose est consigné | Un fait nommé, avec l’instant à partir duquel il vaut.
notice | un préavis a été donné | Tant d’heures avant la convocation de l’artiste.
""",
}
