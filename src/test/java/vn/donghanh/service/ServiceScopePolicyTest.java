package vn.donghanh.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.access.ReaderScope;
import vn.donghanh.casefile.model.CaseSection;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.CaseViews;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Role;
import vn.donghanh.security.StaffId;
import vn.donghanh.testing.UserFixture;

/** Who records services: each role, with each extent of access, on a case in each status. */
@SuppressWarnings("UnnecessaryAssignment") // there is no container in a plain test
class ServiceScopePolicyTest {
    private static final ReaderScope WHOLE = new ReaderScope(true, Set.of());

    private final ServiceScopePolicy policy = new ServiceScopePolicy();
    private Set<CaseSection> asked = Set.of();

    @ParameterizedTest
    @EnumSource
    void servicesAreRecordedWhileTheCaseIsOpen(CaseStatus status) {
        CaseView caseView = caseIn(status);
        for (Role role : Role.values()) {
            policy.user = UserFixture.with(role);
            boolean may = status.isOpen() && policy.user.may(Permission.SERVICE_RECORD);
            assertThat(policy.mayRecord(caseView, WHOLE)).isEqualTo(may);
            assertThat(policy.mayRecord(caseView, only(CaseSection.HEALTH))).isEqualTo(may);
            assertThat(policy.mayRecord(caseView, only(CaseSection.COUNSELLING)))
                    .isFalse();
        }
    }

    @Test
    void healthSectionRecordsHealthWorkOnly() {
        assertThat(policy.types(WHOLE))
                .containsExactlyElementsOf(Arrays.stream(DeliveryType.values())
                        .filter(type -> !type.isSession())
                        .toList());
        assertThat(policy.types(only(CaseSection.HEALTH)))
                .isNotEmpty()
                .allMatch(DeliveryType::isHealthWork)
                .noneMatch(DeliveryType::isSession)
                .containsAll(policy.types(WHOLE).stream()
                        .filter(DeliveryType::isHealthWork)
                        .toList());
    }

    @Test
    void caseIsReadWithTheSectionsOfItsServices() {
        CaseView caseView = caseIn(CaseStatus.ACTIVE);
        policy.caseFiles = new CaseFileRepository() {
            @Override
            public CaseView get(@Nullable String number, CaseSection first, CaseSection... others) {
                asked = new HashSet<>(Arrays.asList(others));
                asked.add(first);
                return caseView;
            }
        };
        assertThat(policy.getCase("DH-1")).isEqualTo(caseView);
        assertThat(asked).containsExactly(CaseSection.HEALTH);
        assertThat(policy.getReadableCase("DH-1")).isEqualTo(caseView);
        assertThat(asked).containsExactlyInAnyOrder(CaseSection.HEALTH, CaseSection.COUNSELLING);
    }

    private static ReaderScope only(CaseSection section) {
        return new ReaderScope(false, Set.of(section));
    }

    private static CaseView caseIn(CaseStatus status) {
        return CaseViews.at(status, new StaffId(1), Instant.EPOCH);
    }
}
