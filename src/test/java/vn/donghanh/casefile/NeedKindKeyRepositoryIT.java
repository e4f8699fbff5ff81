package vn.donghanh.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.Map;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.casefile.model.CaseFixture;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.NeedKind;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.testing.CaseScenario;

/** Tests the keys by which the records of a case are compared with its needs. */
@ExtendWith(ArquillianExtension.class)
class NeedKindKeyRepositoryIT {
    @Inject
    StaffFixture staff;

    @Inject
    CaseScenario scenario;

    @Inject
    CaseFixture cases;

    @Inject
    NeedKindKeyRepository keys;

    @Inject
    UserTransaction transaction;

    @BeforeEach
    void createAccounts() {
        staff.ensureStaff();
    }

    @Test
    void keyIsTheSameForOneKindOfOneCaseAndSaysNothing() throws Exception {
        CaseView first = newCase();
        String sti = key(first, NeedKind.STI);
        assertThat(sti).isEqualTo(key(first, NeedKind.STI)).hasSize(26).doesNotContain("STI");
        assertThat(key(first, NeedKind.REPRODUCTIVE)).isNotEqualTo(sti);
        assertThat(key(newCase(), NeedKind.STI)).isNotEqualTo(sti);
        assertThat(key(first, NeedKind.SHELTER)).isEqualTo("SHELTER");
    }

    @Test
    void keysOfAMergedCaseAreThoseOfTheCaseThatContinues() throws Exception {
        CaseView merged = newCase();
        CaseView kept = newCase();
        String from = key(merged, NeedKind.STI);
        String to = key(kept, NeedKind.STI);
        key(merged, NeedKind.SUBSTANCE);
        assertThat(keys.toSurvivingKeys(Map.of(merged.id(), kept.id())))
                .isEqualTo(Map.of(merged.id(), Map.of(from, to)));
        assertThat(keys.toSurvivingKeys(Map.of())).isEmpty();
    }

    private CaseView newCase() {
        CaseNumber number = scenario.caseAt(CaseStatus.ASSESSING);
        return scenario.as("worker1", () -> cases.get(number));
    }

    private String key(CaseView caseView, NeedKind kind) throws Exception {
        transaction.begin();
        String key = keys.key(caseView.id(), caseView.person(), kind);
        transaction.commit();
        return key;
    }
}
