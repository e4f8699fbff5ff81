package vn.donghanh.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.assertRefused;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.donghanh.casefile.model.AgeBand;
import vn.donghanh.intake.IntakeRule;
import vn.donghanh.intake.NotificationChannel;
import vn.donghanh.intake.NotifiedParty;
import vn.donghanh.person.profile.FormOfAddress;

class IntakeDraftCodecTest {
    private static final Instant AT = Instant.parse("2026-03-10T02:00:00Z");

    @Test
    void timeWithoutChannelIsIgnored() {
        NotificationForm director = read(Map.of("notification.at.DIRECTOR", AT.toString()));
        assertThat(director.isDone()).isFalse();
        assertThat(director.getChannel()).isEqualTo(NotificationChannel.CALLED);
    }

    @Test
    void notificationIsRestoredWithTimeAndChannel() {
        IntakeForm written = form();
        written.getNotifications().get(0).setChannel(NotificationChannel.MESSAGE);
        written.getNotifications().get(0).recordAt(AT);
        NotificationForm director = read(IntakeDraftCodec.write(written));
        assertThat(director.getAt()).isEqualTo(AT);
        assertThat(director.getChannel()).isEqualTo(NotificationChannel.MESSAGE);
    }

    @Test
    void notificationWithoutChannelIsRefused() {
        NotificationForm director = form().getNotifications().get(0);
        director.setChannel(null);
        assertRefused(IntakeRule.WAY_MISSING, () -> director.recordAt(AT));
        assertThat(director.isDone()).isFalse();
    }

    @Test
    void formOfAddressIsRestoredAndSpoken() {
        IntakeForm written = form();
        assertThat(written.getAddress()).isEqualTo(FormOfAddress.BAN);
        written.setAge(AgeBand.FROM_16_TO_17);
        assertThat(written.getAddress()).isEqualTo(FormOfAddress.EM);
        written.setAddressedAs(FormOfAddress.CHAU);
        IntakeForm restored = form();
        IntakeDraftCodec.read(IntakeDraftCodec.write(written), restored);
        assertThat(restored.getAddress()).isEqualTo(FormOfAddress.CHAU);
    }

    private static NotificationForm read(Map<String, String> draft) {
        IntakeForm form = form();
        IntakeDraftCodec.read(draft, form);
        return form.getNotifications().get(0);
    }

    private static IntakeForm form() {
        IntakeForm form = new IntakeForm();
        form.getNotifications().add(new NotificationForm(NotifiedParty.DIRECTOR, "Võ Hữu Phước"));
        return form;
    }
}
