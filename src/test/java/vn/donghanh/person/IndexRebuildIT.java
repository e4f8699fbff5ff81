package vn.donghanh.person;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.person.value.IdentityField;
import vn.donghanh.person.value.IdentityFieldValue;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.staff.StaffFixture;

/**
 * The index rebuild meets a name that is being changed: whichever comes second waits, and only the new name is indexed.
 */
@ExtendWith(ArquillianExtension.class)
class IndexRebuildIT {
    private static final long SECONDS = 30;

    /** Fewer persons than a batch of the rebuild has. */
    private static final int NEAR = 400;

    @Inject
    StaffFixture staff;

    @Inject
    PersonRepository register;

    @Inject
    PersonFieldRepository fields;

    @Inject
    PersonIndexRepository index;

    @Inject
    PersonBlindIndexContributor lots;

    @Resource
    UserTransaction transaction;

    @Resource(lookup = "java:jboss/datasources/DongHanh")
    DataSource database;

    @PersistenceContext
    EntityManager em;

    private final String oldName = "Tên cũ " + RandomReference.random();
    private final String newName = "Tên mới " + RandomReference.random();

    private PersonRef person;
    private String personField = "";

    /** The person after whom the batch with the tested person begins. */
    private String batchStart = "";

    /** The persons processed before the tested one, the nearest first. */
    private List<PersonRef> precedingPersons = List.of();

    private final FutureTask<Boolean> rebuild = new FutureTask<>(
            () -> inTransaction(() -> lots.rebuildNext(batchStart).isPresent()));

    @BeforeEach
    void unindexedPerson() throws Exception {
        staff.ensureStaff();
        do {
            inTransaction(this::anyPersonExists);
        } while (precedingPersons.isEmpty());
        inTransaction(() -> em.createNativeQuery("delete from person_index where person_ref = ?1")
                .setParameter(1, person.value())
                .executeUpdate());
    }

    private boolean anyPersonExists() {
        person = register.register(
                RegisterPersonCommand.empty().with(IdentityField.ALIAS, IdentityFieldValue.of(oldName)));
        personField = fields.current(person).get(0).ref();
        List<String> before = em.createQuery(
                        "select p.ref from Person p where p.ref < :person order by p.ref desc", String.class)
                .setParameter("person", person.value())
                .setMaxResults(NEAR)
                .getResultList();
        int last = Math.max(0, before.size() - 1);
        batchStart = before.isEmpty() ? "" : before.get(last);
        precedingPersons = before.subList(0, last).stream().map(PersonRef::new).toList();
        return true;
    }

    /** Returns a field that the rebuild processes before the tested ones, whether it goes by persons or by fields. */
    private Optional<String> precedingField() {
        return em
                .createQuery(
                        """
                        select f.ref from PersonField f where f.personRef in :precedingPersons and f.supersededAt is null
                        and f.valueSealed is not null and f.field = :alias
                        and f.ref < all (select h.ref from PersonField h where h.personRef = :person)""",
                        String.class)
                .setParameter("precedingPersons", precedingPersons)
                .setParameter("alias", IdentityField.ALIAS)
                .setParameter("person", person)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    @Test
    void rebuildWaitsForANameThatIsBeingChanged() throws Exception {
        while (!inTransaction(this::rebuildStartsDuringTheChange)) {
            unindexedPerson();
        }
        assertThat(rebuild.get(SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(storedTokens()).isEqualTo(tokensOf(newName));
    }

    /** @return whether there is a field that shows that the rebuild has begun */
    private boolean rebuildStartsDuringTheChange() throws Exception {
        change();
        Optional<String> passed = precedingField();
        if (passed.isPresent()) {
            new Thread(rebuild).start();
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
            while (!isLockedElsewhere(passed.get())) {
                assertThat(System.nanoTime()).as("the rebuild is running").isLessThan(end);
            }
            assertThat(rebuild.isDone())
                    .as("the rebuild finished without waiting")
                    .isFalse();
        }
        return passed.isPresent();
    }

    @Test
    void changingANameWaitsForTheRebuildThatLocksIt() throws Exception {
        FutureTask<Boolean> change = new FutureTask<>(() -> inTransaction(this::change));
        inTransaction(() -> {
            assertThat(lots.rebuildNext(batchStart)).isPresent();
            assertThat(storedTokens()).as("tokens written by the rebuild").isEqualTo(tokensOf(oldName));
            assertThat(isLockedElsewhere(personField))
                    .as("whether the name is locked")
                    .isTrue();
            new Thread(change).start();
            return true;
        });
        assertThat(change.get(SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(storedTokens()).isEqualTo(tokensOf(newName));
    }

    /** Does what a correction does. */
    private boolean change() {
        fields.supersede(fields.get(person, personField));
        fields.add(em.find(Person.class, person.value()), IdentityField.ALIAS, 0, IdentityFieldValue.of(newName));
        em.flush();
        return true;
    }

    /** Returns whether a transaction has locked this field; asked by a separate thread, which has no transaction. */
    private boolean isLockedElsewhere(String field) throws InterruptedException, ExecutionException, TimeoutException {
        FutureTask<Boolean> look = new FutureTask<>(() -> {
            try (Connection connection = database.getConnection();
                    PreparedStatement asked = connection.prepareStatement(
                            "select ref from person_field where ref = ? for update skip locked")) {
                asked.setString(1, field);
                try (ResultSet row = asked.executeQuery()) {
                    return !row.next();
                }
            }
        });
        new Thread(look).start();
        return look.get(SECONDS, TimeUnit.SECONDS);
    }

    private Set<String> storedTokens() {
        Set<String> storedTokens = new TreeSet<>();
        for (Object token : em.createNativeQuery("select hex(token) from person_index where person_ref = ?1")
                .setParameter(1, person.value())
                .getResultList()) {
            storedTokens.add(String.valueOf(token));
        }
        return storedTokens;
    }

    private Set<String> tokensOf(String name) {
        return index.tokens(IdentityField.ALIAS, name).stream()
                .map(HexFormat.of().withUpperCase()::formatHex)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private <T> T inTransaction(Callable<T> task) throws Exception {
        Object[] done = new Object[2];
        staff.as("worker1", () -> {
            try {
                transaction.begin();
                try {
                    done[0] = task.call();
                    transaction.commit();
                } finally {
                    if (done[0] == null) {
                        transaction.rollback();
                    }
                }
            } catch (Exception e) {
                done[1] = e;
            }
        });
        if (done[1] != null) {
            throw (Exception) done[1];
        }
        @SuppressWarnings("unchecked") // what the task answered
        T answer = (T) done[0];
        return answer;
    }
}
