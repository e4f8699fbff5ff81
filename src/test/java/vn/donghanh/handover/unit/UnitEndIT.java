package vn.donghanh.handover.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.account.OrgUnitService;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.staff.OrgUnitKind;
import vn.donghanh.staff.OrgUnitRow;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.staff.StaffRule;
import vn.donghanh.testing.CaseScenario;

@ExtendWith(ArquillianExtension.class)
class UnitEndIT {
    @Inject
    StaffFixture staff;

    @Inject
    CaseScenario story;

    @Inject
    OrgUnitService units;

    @Inject
    UserTransaction transaction;

    @PersistenceContext
    EntityManager em;

    private String name;

    @BeforeEach
    void addUnit() {
        staff.ensureStaff();
        name = "Phòng " + System.nanoTime();
        staff.as("admin1", () -> units.add(name, OrgUnitKind.UNIT, staff.unitOf("lead1")));
    }

    @Test
    void unitEndsOnceItsCasesHaveGone() throws Exception {
        CaseNumber open = story.caseAt(CaseStatus.ACTIVE);
        moveTo(open, unit().id());
        staff.as("admin1", () -> assertRefused(StaffRule.UNIT_HAS_CASES, () -> units.end(unit().ref())));
        moveTo(open, staff.unitOf("lead1"));
        staff.as("admin1", () -> units.end(unit().ref()));
        assertHasEnded();
    }

    @Test
    void closedCasesDoNotKeepAUnit() throws Exception {
        moveTo(story.caseAt(CaseStatus.CLOSED), unit().id());
        assertThat(unit().validTo()).isNull();
        staff.as("admin1", () -> units.end(unit().ref()));
        assertHasEnded();
    }

    private void assertHasEnded() {
        assertThat(story.as("admin1", units::list)).noneMatch(row -> row.name().equals(name) && row.validTo() == null);
    }

    private OrgUnitRow unit() {
        return story.as("admin1", units::list).stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void moveTo(CaseNumber number, long unit) throws Exception {
        transaction.begin();
        em.createNativeQuery("update case_file set unit_id = ?1 where number = ?2")
                .setParameter(1, unit)
                .setParameter(2, number.value())
                .executeUpdate();
        transaction.commit();
    }
}
