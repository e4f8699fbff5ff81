package vn.donghanh.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.partner.ServiceKind;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.security.Role;
import vn.donghanh.security.StaffId;
import vn.donghanh.staff.PartnerMember;
import vn.donghanh.staff.StaffQueries;
import vn.donghanh.testing.TasksFixture;
import vn.donghanh.testing.UserFixture;

@SuppressWarnings("UnnecessaryAssignment") // there is no container in a plain test
class DisclosureReaderPolicyTest {
    private static final Instant NOW = Instant.parse("2026-03-10T03:00:00Z");
    private static final DisclosureCode CODE = DisclosureCode.random();
    private static final OrganisationId CLINIC = new OrganisationId(7);
    private static final StaffId NURSE = new StaffId(11);
    private static final StaffId DOCTOR = new StaffId(12);

    private final TasksFixture tasks = new TasksFixture();

    @Test
    void managerIsInformedWhenNobodyMayReadIt() {
        assertThat(noted(Set.of(NURSE, DOCTOR), NURSE, DOCTOR))
                .containsExactly("open " + TaskKind.TELL_DIRECTOR + " about " + CODE.value() + " until " + NOW);
    }

    @Test
    void organisationWithoutAnyUserHasNoReader() {
        assertThat(noted(Set.of())).hasSize(1);
    }

    @Test
    void oneReaderLeftIsEnough() {
        assertThat(noted(Set.of(NURSE), NURSE, DOCTOR)).isEmpty();
        assertThat(noted(Set.of(), NURSE)).isEmpty();
    }

    @Test
    void whoKnowsThePersonIsRecordedWithTheDisclosure() {
        List<Object> added = new ArrayList<>();
        DisclosureReaderPolicy policy = new DisclosureReaderPolicy();
        policy.rows = new DisclosureRepository() {
            @Override
            Disclosure getShown(String code, OrganisationId addressee, Set<ConsentScope> scopes) {
                assertThat(List.of(code, addressee, scopes))
                        .isEqualTo(List.of(CODE.value(), CLINIC, Set.of(ConsentScope.SHARE_HEALTH_MIN)));
                return new Disclosure() {
                    @Override
                    String ref() {
                        return "A1";
                    }
                };
            }

            @Override
            void add(Object row) {
                added.add(row);
            }
        };
        List<String> audited = new ArrayList<>();
        policy.auditContext = new AuditContext() {
            @Override
            public void about(String kind, String ref, String detail) {
                audited.add(kind + " " + ref + " " + detail);
            }
        };
        policy.user = new UserFixture(NURSE, Set.of(Role.HEALTH_PARTNER), true);
        policy.clock = Clock.fixed(NOW, ZoneOffset.UTC);

        policy.recordConflict(CODE, CLINIC, ConsentScope.SHARE_HEALTH_MIN);

        assertThat(added)
                .singleElement()
                .extracting("disclosureRef", "staffId", "saidAt")
                .containsExactly("A1", NURSE, NOW);
        assertThat(audited).containsExactly("disclosure " + CODE.value() + " KNOWN");
    }

    private List<String> noted(Set<StaffId> inConflict, StaffId... members) {
        DisclosureReaderPolicy policy = new DisclosureReaderPolicy();
        policy.rows = new DisclosureRepository() {
            @Override
            boolean hasReaderConflict(DisclosureCode code, StaffId reader) {
                return code.equals(CODE) && inConflict.contains(reader);
            }
        };
        policy.staff = new StaffQueries() {
            @Override
            public List<PartnerMember> partnerMembers(OrganisationId organisation, Role role) {
                assertThat(organisation).isEqualTo(CLINIC);
                assertThat(role).isEqualTo(ServiceKind.HEALTH.role());
                return List.of(members).stream()
                        .map(member -> new PartnerMember(member, "Một người"))
                        .toList();
            }
        };
        policy.taskOpener = tasks.opener();
        policy.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        policy.openTaskIfNoReaderLeft(new CaseId(1), CODE, CLINIC, Role.HEALTH_PARTNER, TaskKind.TELL_DIRECTOR);
        return tasks.noted();
    }
}
