package vn.donghanh.person.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.operations.JobName;
import vn.donghanh.operations.ScheduledJobRegistry;
import vn.donghanh.person.DuplicateQueueRepository;
import vn.donghanh.person.IndexRebuild;
import vn.donghanh.person.PersonRepository;
import vn.donghanh.person.RegisterPersonCommand;
import vn.donghanh.person.value.IdentityField;
import vn.donghanh.person.value.IdentityFieldValue;
import vn.donghanh.person.value.PartialDate;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.staff.StaffFixture;

/** Persons recorded before blocking keys existed are compared once, without changing their records. */
@ExtendWith(ArquillianExtension.class)
class DuplicateBackfillServiceIT {
    @Inject
    StaffFixture staff;

    @Inject
    PersonRepository register;

    @Inject
    IndexRebuild index;

    @Inject
    DuplicateBackfillService earlier;

    @Inject
    DuplicateBackfillJob job;

    @Inject
    ScheduledJobRegistry jobs;

    @Resource
    UserTransaction transaction;

    @PersistenceContext
    EntityManager em;

    private final String given = "x" + RandomReference.random().replaceAll("[0-9]", "");

    /** Stops the job, whose batches would be invisible to the test. */
    @BeforeEach
    void stopJob() {
        jobs.cancel(JobName.DUPLICATE_BACKFILL);
        staff.ensureStaff();
    }

    @AfterEach
    void restartJob() {
        job.start(this);
    }

    @Test
    void earlierRecordsAreComparedAfterAnUpgradeAndReindexing() {
        PersonRef personRef = born("Nguyễn Thị Kim " + given, PartialDate.year(1991));
        PersonRef other = born("Nguyễn " + given, PartialDate.year(1991));
        PersonRef younger = born("Nguyễn Hoài " + given, PartialDate.year(2004));
        removeBlockingKeys(List.of(personRef, other, younger));

        index.start(this);
        assertThat(keysOf(personRef)).as("number of blocking keys").isPositive();
        assertThat(earlier.percent()).as("percentage compared").isZero();
        compare();

        assertThat(earlier.percent()).isEqualTo(100);
        assertThat(strengths(personRef))
                .as("strength of the pairs")
                .singleElement()
                .satisfies(strength -> assertThat(((Number) strength).intValue())
                        .isGreaterThanOrEqualTo(DuplicateScoringService.DISPLAY_THRESHOLD));
        assertThat(strengths(other)).hasSize(1);
        assertThat(strengths(younger)).isEmpty();
        assertThat(earlier.nextBatch()).as("more batches").isFalse();
    }

    @Test
    void backfillResumesAndKeepsDecisions() {
        List<PersonRef> pair = List.of(
                born("Trần Mỹ " + given, PartialDate.year(1988)), born("Trần " + given, PartialDate.year(1988)));
        for (int i = 0; i < DuplicateBackfillService.BATCH_SIZE; i++) {
            born("Tràn Thử " + given + i, PartialDate.unknown());
        }
        change("delete from duplicate_pair where person_a = ?1 or person_b = ?1", pair.get(0));
        restart();
        assertThat(earlier.nextBatch()).isTrue();
        assertThat(earlier.percent()).as("percentage after one batch").isLessThan(100);
        compare();
        assertThat(earlier.percent()).isEqualTo(100);
        assertThat(strengths(pair.get(0))).hasSize(1);

        String id = "select id from duplicate_pair where ?1 in (person_a, person_b)";
        List<?> filed = ofPerson(id, pair.get(0));
        change(
                "update duplicate_pair set decided_at = found_at, decided_by = 1, decision = 'DIFFERENT' where ?1 in (person_a, person_b)",
                pair.get(0));
        restart();
        compare();
        assertThat(ofPerson(id, pair.get(0))).isEqualTo(filed);
        assertThat(ofPerson("select decision from duplicate_pair where ?1 in (person_a, person_b)", pair.get(0)))
                .hasToString("[DIFFERENT]");
    }

    @Test
    void valueSharedByMoreThanFiftyFilesNoPair() {
        List<PersonRef> many = new ArrayList<>();
        for (int i = 0; i <= DuplicateQueueRepository.TOO_COMMON; i++) {
            many.add(born("Lê " + "Thị ".repeat(i % 3) + given, PartialDate.year(1993)));
        }
        many.forEach(person -> change("delete from duplicate_pair where person_a = ?1 or person_b = ?1", person));
        restart();
        compare();
        for (PersonRef personRef : many) {
            assertThat(ofPerson("select id from duplicate_pair where ?1 in (person_a, person_b)", personRef))
                    .isEmpty();
        }
    }

    private void removeBlockingKeys(List<PersonRef> persons) {
        for (PersonRef person : persons) {
            change("delete from duplicate_pair where person_a = ?1 or person_b = ?1", person);
            change("delete from duplicate_key where person_ref = ?1", person);
        }
        asUser(() -> em.createNativeQuery("update person_index_state set format = 1, paired_to = null where id = 1")
                .executeUpdate());
    }

    private void restart() {
        asUser(() -> em.createNativeQuery("update person_index_state set paired_to = '' where id = 1")
                .executeUpdate());
    }

    private void compare() {
        while (earlier.nextBatch()) {
            Thread.onSpinWait();
        }
    }

    private long keysOf(PersonRef person) {
        return ofPerson("select token from duplicate_key where person_ref = ?1", person)
                .size();
    }

    private List<?> strengths(PersonRef person) {
        return ofPerson(
                "select strength from duplicate_pair where strength is not null and ?1 in (person_a, person_b)",
                person);
    }

    private List<?> ofPerson(String sql, PersonRef person) {
        return asUser(
                () -> em.createNativeQuery(sql).setParameter(1, person.value()).getResultList());
    }

    private void change(String sql, PersonRef person) {
        asUser(() -> em.createNativeQuery(sql).setParameter(1, person.value()).executeUpdate());
    }

    private PersonRef born(String name, PartialDate birth) {
        return asUser(() -> register.register(RegisterPersonCommand.empty()
                .with(IdentityField.LEGAL_NAME, IdentityFieldValue.of(name))
                .with(IdentityField.BIRTH, IdentityFieldValue.of(birth.text()))));
    }

    private <T> T asUser(Callable<T> task) {
        List<T> answer = new ArrayList<>();
        staff.as("worker1", () -> {
            try {
                transaction.begin();
                try {
                    answer.add(task.call());
                    transaction.commit();
                } finally {
                    if (transaction.getStatus() == jakarta.transaction.Status.STATUS_ACTIVE) {
                        transaction.rollback();
                    }
                }
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        return answer.get(0);
    }
}
