package vn.donghanh.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.assertRefused;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.security.StaffId;

/** A correction: what it records, and that it is answered once. */
class CorrectionTest {
    private static final Instant NOW = Instant.parse("2026-03-10T03:00:00Z");
    private static final Instant DUE = NOW.plus(Duration.ofDays(5));
    private static final StaffId LEAD = new StaffId(1);
    private static final StaffId WORKER = new StaffId(2);
    private static final StaffId OTHER = new StaffId(3);
    private static final byte[] WORDS = {1};
    private static final byte[] ANSWER = {2};

    private final Correction correction =
            new Correction("k", new CaseId(4), CorrectionSubject.CONSENT, WORDS, LEAD, NOW, DUE);

    @Test
    void recordsSubjectRequesterAndDueTime() {
        assertThat(correction.ref()).isEqualTo("k");
        assertThat(correction.about()).isEqualTo(CorrectionSubject.CONSENT);
        assertThat(correction.wordsSealed()).isEqualTo(WORDS);
        assertThat(correction.askedBy()).isEqualTo(LEAD);
        assertThat(correction.askedAt()).isEqualTo(NOW);
        assertThat(correction.dueAt()).isEqualTo(DUE);
        assertThat(correction.answeredBy()).isNull();
        assertThat(correction.answeredAt()).isNull();
        assertThat(correction.answerSealed()).isNull();
    }

    @Test
    void isAnsweredOnce() {
        correction.answer(WORKER, NOW, ANSWER);
        assertRefused(CorrectionRule.ANSWERED_ALREADY, () -> correction.answer(OTHER, DUE, WORDS));
        assertThat(correction.answeredBy()).isEqualTo(WORKER);
        assertThat(correction.answeredAt()).isEqualTo(NOW);
        assertThat(correction.answerSealed()).isEqualTo(ANSWER);
    }
}
