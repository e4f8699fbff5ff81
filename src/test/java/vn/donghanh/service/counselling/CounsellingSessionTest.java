package vn.donghanh.service.counselling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.service.DeliveryType;
import vn.donghanh.shared.RandomReference;

/** Tests the versions of a session's content and the format of its draft. */
class CounsellingSessionTest {
    private static final LocalDate NEXT = LocalDate.of(2026, 12, 4);
    private static final byte[] CONTENT = {1};
    private static final byte[] OWN = {2};
    private static final byte[] REASON = {3};

    @Test
    void mistakeKeepsTheArrangementAndHoldsTheReasonAlone() {
        String key = RandomReference.random();
        CounsellingSession session = new CounsellingSession(
                RandomReference.random(),
                new CaseId(1),
                key,
                new CounsellingSession.Arrangement(SessionMethod.PHONE, true, NEXT),
                CONTENT,
                OWN);
        String ref = RandomReference.random();
        CounsellingSession mistake = session.asMistake(ref, REASON);
        assertThat(mistake.ref()).isEqualTo(ref);
        assertThat(mistake.sessionKey()).isEqualTo(key);
        assertThat(mistake.arrangement()).isEqualTo(session.arrangement());
        assertThat(mistake.contentSealed()).isEqualTo(REASON);
        assertThat(mistake.ownSealed()).isNull();
        assertThat(session.contentSealed()).isEqualTo(CONTENT);
        assertThat(session.ownSealed()).isEqualTo(OWN);
    }

    @Test
    void draftIsReadAsItWasWritten() {
        SessionDraftContent draft = SessionDraftContent.of(DeliveryType.CRISIS_INTERVENTION, "Gọi lúc \"đêm\" {1}");
        assertThat(SessionDraftContent.parse(draft.toText())).isEqualTo(draft);
        assertThat(draft.kind()).isEqualTo(DeliveryType.CRISIS_INTERVENTION);
        assertThat(SessionDraftContent.parse(SessionDraftContent.of(null, "x").toText())
                        .kind())
                .isNull();
    }
}
