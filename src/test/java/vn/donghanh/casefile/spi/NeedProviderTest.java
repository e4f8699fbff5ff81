package vn.donghanh.casefile.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.donghanh.casefile.model.CaseSection;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.CaseViews;
import vn.donghanh.casefile.model.ServiceGroup;
import vn.donghanh.casefile.spi.NeedProvider.NeedSummary;
import vn.donghanh.security.StaffId;

/** The need that something answers is found by its kind, unless the client has withdrawn it. */
class NeedProviderTest {
    private static final CaseView FILE = CaseViews.at(CaseStatus.ACTIVE, new StaffId(1), Instant.EPOCH);
    private static final NeedSummary SEALED = new NeedSummary("n1", 1, null, true, false);
    private static final NeedSummary WITHDRAWN = new NeedSummary("n2", 2, PresentingNeed.LOAN, false, true);
    private static final NeedSummary LATER = new NeedSummary("n3", 3, PresentingNeed.LOAN, false, false);

    @Test
    void withdrawnNeedIsNotAnsweredByWhatBeginsNow() {
        assertThat(providing(SEALED, WITHDRAWN).findKey(FILE, PresentingNeed.LOAN))
                .isEmpty();
        assertThat(providing(SEALED, WITHDRAWN, LATER).findKey(FILE, PresentingNeed.LOAN))
                .contains("n3");
        assertThat(providing(LATER).findKey(FILE, PresentingNeed.JOB)).isEmpty();
    }

    @Test
    void sealedNeedIsSpecialistCareAnsweredByHealthServices() {
        assertThat(SEALED.labelKey()).isEqualTo("PresentingNeed.SPECIALIST_CARE");
        assertThat(SEALED.group()).isEqualTo(ServiceGroup.HEALTH);
        assertThat(LATER.labelKey()).isEqualTo("PresentingNeed.LOAN");
        assertThat(LATER.group()).isEqualTo(ServiceGroup.LOAN);
    }

    private static NeedProvider providing(NeedSummary... needs) {
        return new NeedProvider() {
            @Override
            public List<NeedSummary> needs(CaseView caseView) {
                return List.of(needs);
            }

            @Override
            public List<NeedSummary> needs(CaseView caseView, CaseSection section) {
                return List.of();
            }
        };
    }
}
