from closedset.rooms.record.walls import wall_again
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ("riders", "0003_signed_here"),
    ]

    operations = [
        migrations.AddField(
            model_name="noticegiven",
            name="occasion",
            field=models.CharField(blank=True, default="", max_length=20),
            preserve_default=False,
        ),
        wall_again("riders_noticegiven"),
    ]
