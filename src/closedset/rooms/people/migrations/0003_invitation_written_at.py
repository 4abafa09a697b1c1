import django.utils.timezone
from closedset.rooms.record.walls import wall_again
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('people', '0002_own_hours_and_parting'),
    ]

    operations = [
        # The letters of invitations there are already have left. A default of the column reaches every row
        # behind the walls, which an update does not.
        migrations.AddField(
            model_name='invitation',
            name='written_at',
            field=models.DateTimeField(blank=True, null=True, default=django.utils.timezone.now),
        ),
        migrations.AlterField(
            model_name='invitation',
            name='written_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        wall_again("people_invitation"),
    ]
