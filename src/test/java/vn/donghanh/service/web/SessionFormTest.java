package vn.donghanh.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.donghanh.service.DeliveryType;
import vn.donghanh.service.counselling.RecordSessionCommand;
import vn.donghanh.service.counselling.SessionFormView;

class SessionFormTest {
    private final SessionForm form = new SessionForm();

    SessionFormTest() {
        form.begin(LocalDate.of(2026, 12, 1), null);
    }

    @Test
    void neitherTheKindNorTheOutcomeIsAnsweredForAnybody() {
        RecordSessionCommand command = form.command("DH-0000-0000");
        assertThat(command.facts().kind()).isNull();
        assertThat(command.part().outcome()).isNull();
    }

    @Test
    void aDraftWithoutAKindGoesOnWithoutOne() {
        form.resume(draft(null));
        assertThat(form.command("DH-0000-0000").facts().kind()).isNull();
        assertThat(form.getBody()).isEqualTo("Vòng chào.");
        form.resume(draft(DeliveryType.GROUP_COUNSELLING));
        assertThat(form.isGroup()).isTrue();
    }

    private static SessionFormView.SavedSession draft(@Nullable DeliveryType kind) {
        return new SessionFormView.SavedSession("draft", kind, "Vòng chào.", Instant.EPOCH);
    }
}
