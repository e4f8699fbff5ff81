package vn.donghanh.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.donghanh.testing.Refusals.refusal;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.encryption.DecryptionException;
import vn.donghanh.person.value.IdentityField;
import vn.donghanh.person.value.IdentityFieldValue;
import vn.donghanh.person.value.PartialDate;
import vn.donghanh.person.value.PersonRule;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.MissingReason;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.staff.StaffFixture;

/** What the database stores of a person, and what it cannot disclose. */
@ExtendWith(ArquillianExtension.class)
class PersonIT {
    @Inject
    StaffFixture staff;

    @Inject
    PersonRepository register;

    @Inject
    AliasQueries aliases;

    @Inject
    PersonFieldRepository fields;

    @Resource
    UserTransaction transaction;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @BeforeEach
    void setUp() {
        staff.ensureStaff();
    }

    @Test
    void databaseHoldsNoNameAndNoNumber() {
        String alias = "Chim én " + RandomReference.random();
        PersonRef person = asWorker(() -> register.register(RegisterPersonCommand.empty()
                .with(IdentityField.ALIAS, IdentityFieldValue.of(alias))
                .with(IdentityField.PHONE, IdentityFieldValue.of("0605 123 456"))
                .with(IdentityField.BIRTH, IdentityFieldValue.missing(MissingReason.REFUSED))));
        List<?> sealed = asWorker(() -> em.createNativeQuery(
                        "select value_sealed from person_field where person_ref = ?1 and value_sealed is not null")
                .setParameter(1, person.value())
                .getResultList());
        assertThat(sealed).hasSize(2);
        for (Object bytes : sealed) {
            assertThat(new String((byte[]) bytes, java.nio.charset.StandardCharsets.UTF_8))
                    .doesNotContain("Chim")
                    .doesNotContain("0605");
        }
        assertThat(asWorker(() -> aliases.open(person))).contains(alias);
    }

    @Test
    void valueMovedToAnotherRowDoesNotDecrypt() {
        PersonRef personRef = known("Sen " + RandomReference.random());
        PersonRef other = known("Cúc " + RandomReference.random());
        Object own = sealed(personRef);
        put(personRef, sealed(other));
        assertThatThrownBy(() ->
                        asWorker(() -> fields.open(fields.current(personRef).get(0))))
                .isInstanceOf(DecryptionException.class);
        assertThat(asWorker(() -> aliases.open(List.of(personRef, other))))
                .containsEntry(personRef, "(không đọc được)")
                .containsKey(other);
        put(personRef, own); // other tests try whether everything opens
        assertThat(asWorker(() -> aliases.open(List.of(personRef, other)))).containsOnlyKeys(personRef, other);
    }

    private Object sealed(PersonRef person) {
        return asWorker(() -> em.createNativeQuery("select value_sealed from person_field where person_ref = ?1")
                .setParameter(1, person.value())
                .getSingleResult());
    }

    private void put(PersonRef person, Object sealed) {
        asWorker(() -> em.createNativeQuery("update person_field set value_sealed = ?1 where person_ref = ?2")
                .setParameter(1, sealed)
                .setParameter(2, person.value())
                .executeUpdate());
    }

    @Test
    void twentyFiveAliasesNeedAsManyStatementsAsOne() {
        List<PersonRef> persons = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            persons.add(known("Lan " + i + " " + RandomReference.random()));
        }
        long single = statements(() -> aliases.open(persons.subList(0, 1)));
        long all = statements(() -> aliases.open(persons));
        assertThat(single).isPositive();
        assertThat(all).isEqualTo(single);
        long start = System.nanoTime();
        assertThat(asWorker(() -> aliases.open(persons))).hasSize(25);
        log("25 aliases queried and opened in {0} ms", System.nanoTime() - start);
    }

    @Test
    void registeringAKnownPersonIsIndistinguishable() {
        String alias = "Hương " + RandomReference.random();
        long stranger = statements(() -> register.register(named(alias)));
        long known = statements(() -> register.register(named(alias)));
        assertThat(known).isEqualTo(stranger);
    }

    @Test
    void duplicatesAreFiledOnceInAnySpellingOfTheName() {
        String end = RandomReference.random();
        PersonRef first = known("A Lăng Hòa " + end);
        PersonRef second = known("alăng hoà" + end);
        PersonRef third = known("Khác hẳn " + end);
        assertThat(pairsOf(first)).isEqualTo(1);
        assertThat(pairsOf(second)).isEqualTo(1);
        assertThat(pairsOf(third)).isZero();
    }

    @Test
    void partialNameFilesAPairOnlyWithTheYearOfBirth() {
        String end = "x" + RandomReference.random().replaceAll("[0-9]", "");
        PersonRef first = born("Nguyễn Thị Kim " + end, PartialDate.year(1991));
        PersonRef second = born("Nguyễn " + end, PartialDate.aboutYear(1992));
        PersonRef third = born("Nguyễn " + end + "a", PartialDate.year(1991));
        PersonRef fourth = born("Nguyễn Hoài " + end, PartialDate.year(1970));
        assertThat(pairsOf(first)).isEqualTo(1);
        assertThat(pairsOf(second)).isEqualTo(1);
        assertThat(pairsOf(third)).isZero();
        assertThat(pairsOf(fourth)).isZero();
    }

    @Test
    void commonAliasFilesAPairOnlyWithABirthOrAPlace() {
        String alias = "Na " + RandomReference.random();
        for (int i = 0; i < 51; i++) {
            known(alias);
        }
        PersonRef personRef = bornAs(alias, PartialDate.year(1993));
        long before = pairsOf(personRef);
        PersonRef other = bornAs(alias, PartialDate.year(1993));
        assertThat(pairsOf(other)).as("with the person of the same year only").isEqualTo(1);
        assertThat(pairsOf(personRef)).isEqualTo(before + 1);
    }

    private PersonRef born(String name, PartialDate birth) {
        return asWorker(() -> register.register(RegisterPersonCommand.empty()
                .with(IdentityField.LEGAL_NAME, IdentityFieldValue.of(name))
                .with(IdentityField.BIRTH, IdentityFieldValue.of(birth.text()))));
    }

    private PersonRef bornAs(String alias, PartialDate birth) {
        return asWorker(
                () -> register.register(named(alias).with(IdentityField.BIRTH, IdentityFieldValue.of(birth.text()))));
    }

    @Test
    void unassignedDocumentNumbersAreForFictitiousPersonsOnly() {
        assertThatThrownBy(() -> asWorker(() -> register.register(RegisterPersonCommand.empty()
                        .with(IdentityField.ID_PAPER, IdentityFieldValue.of("050188000023")))))
                .isInstanceOfSatisfying(RuleViolationException.class, refused -> assertThat(refused.rule())
                        .isEqualTo(PersonRule.ID_PAPER_NOT_ASSIGNED));
    }

    private PersonRef known(String alias) {
        return asWorker(() -> register.register(named(alias)));
    }

    private static RegisterPersonCommand named(String alias) {
        return RegisterPersonCommand.empty().with(IdentityField.ALIAS, IdentityFieldValue.of(alias));
    }

    private long pairsOf(PersonRef person) {
        return asWorker(() -> ((Number)
                        em.createNativeQuery("select count(*) from duplicate_pair where person_a = ?1 or person_b = ?1")
                                .setParameter(1, person.value())
                                .getSingleResult())
                .longValue());
    }

    /** Returns how many statements the database counted. */
    private long statements(Callable<?> task) {
        return asWorker(() -> {
            long before = questions();
            task.call();
            return questions() - before;
        });
    }

    private long questions() {
        em.flush();
        Object[] row = (Object[])
                em.createNativeQuery("show session status like 'Questions'").getSingleResult();
        return Long.parseLong(String.valueOf(row[1]));
    }

    /** Runs a task in a transaction, as a worker. */
    private <T> T asWorker(Callable<T> task) {
        List<T> result = new ArrayList<>();
        staff.as("worker1", () -> {
            try {
                transaction.begin();
                try {
                    result.add(task.call());
                } finally {
                    if (result.isEmpty()) {
                        transaction.rollback();
                    } else {
                        transaction.commit();
                    }
                }
            } catch (RuntimeException refused) {
                throw refused;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        return result.get(0);
    }

    private static void log(String text, long nanos) {
        System.getLogger(PersonIT.class.getName()).log(System.Logger.Level.INFO, text, nanos / 1_000_000.0);
    }

    @Test
    void futureBirthAndMissingValueAreRefused() {
        int year = CentreTime.today(clock).getYear() + 1;
        assertThat(refusal(() -> asWorker(() -> register.register(RegisterPersonCommand.empty()
                        .with(IdentityField.BIRTH, IdentityFieldValue.of("YEAR " + year))))))
                .isEqualTo(PersonRule.DATE_IN_FUTURE);
        PersonRef person = asWorker(() -> register.register(RegisterPersonCommand.empty()
                .with(IdentityField.BIRTH, IdentityFieldValue.missing(MissingReason.REFUSED))));
        assertThat(refusal(
                        () -> asWorker(() -> fields.open(fields.current(person).get(0)))))
                .isEqualTo(PersonRule.FIELD_HOLDS_NO_VALUE);
    }
}
