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

/** The walk that makes the index anew meets somebody whose name is being changed: whoever comes second waits, and the new name alone is filed. */
@ExtendWith(ArquillianExtension.class)
class IndexWalkIT {
    private static final long SECONDS = 30;

    /** Fewer persons than a lot of the walk holds. */
    private static final int NEAR = 400;

    @Inject
    StaffFixture crew;

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

    private PersonRef her;
    private String herField = "";

    /** After whom the lot begins that she is in. */
    private String lotBegins = "";

    /** Who is walked past before her, the nearest first. */
    private List<PersonRef> near = List.of();

    private final FutureTask<Boolean> walk = new FutureTask<>(
            () -> inTransaction(() -> lots.rebuildNext(lotBegins).isPresent()));

    @BeforeEach
    void somebodyWhoLiesUnderNothing() throws Exception {
        crew.ensureStaff();
        do {
            inTransaction(this::someone);
        } while (near.isEmpty());
        inTransaction(() -> em.createNativeQuery("delete from person_index where person_ref = ?1")
                .setParameter(1, her.value())
                .executeUpdate());
    }

    private boolean someone() {
        her = register.register(
                RegisterPersonCommand.empty().with(IdentityField.ALIAS, IdentityFieldValue.of(oldName)));
        herField = fields.current(her).get(0).ref();
        List<String> before = em.createQuery(
                        "select p.ref from Person p where p.ref < :her order by p.ref desc", String.class)
                .setParameter("her", her.value())
                .setMaxResults(NEAR)
                .getResultList();
        int last = Math.max(0, before.size() - 1);
        lotBegins = before.isEmpty() ? "" : before.get(last);
        near = before.subList(0, last).stream().map(PersonRef::new).toList();
        return true;
    }

    /** A value that the walk comes to before each of hers, whether it goes by persons or by values. */
    private Optional<String> passedBefore() {
        return em
                .createQuery(
                        """
                        select f.ref from PersonField f where f.personRef in :near and f.supersededAt is null
                        and f.valueSealed is not null and f.field = :alias
                        and f.ref < all (select h.ref from PersonField h where h.personRef = :her)""",
                        String.class)
                .setParameter("near", near)
                .setParameter("alias", IdentityField.ALIAS)
                .setParameter("her", her)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    @Test
    void indexWalkWaitsForANameThatIsBeingChanged() throws Exception {
        while (!inTransaction(this::theWalkComesWhileItIsChanged)) {
            somebodyWhoLiesUnderNothing();
        }
        assertThat(walk.get(SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(filed()).isEqualTo(tokensOf(newName));
    }

    /** @return whether there is a value by which one sees that the walk has begun */
    private boolean theWalkComesWhileItIsChanged() throws Exception {
        change();
        Optional<String> passed = passedBefore();
        if (passed.isPresent()) {
            new Thread(walk).start();
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
            while (!isHeldElsewhere(passed.get())) {
                assertThat(System.nanoTime()).as("the walk is under way").isLessThan(end);
            }
            assertThat(walk.isDone()).as("the walk is done without her").isFalse();
        }
        return passed.isPresent();
    }

    @Test
    void changingANameWaitsForTheIndexWalkThatHoldsIt() throws Exception {
        FutureTask<Boolean> change = new FutureTask<>(() -> inTransaction(this::change));
        inTransaction(() -> {
            assertThat(lots.rebuildNext(lotBegins)).isPresent();
            assertThat(filed()).as("what the walk wrote").isEqualTo(tokensOf(oldName));
            assertThat(isHeldElsewhere(herField)).as("whether her name is held").isTrue();
            new Thread(change).start();
            return true;
        });
        assertThat(change.get(SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(filed()).isEqualTo(tokensOf(newName));
    }

    /** What a correction does. */
    private boolean change() {
        fields.supersede(fields.get(her, herField));
        fields.add(em.find(Person.class, her.value()), IdentityField.ALIAS, 0, IdentityFieldValue.of(newName));
        em.flush();
        return true;
    }

    /** Whether a transaction holds this value; asked by a thread of its own, which is in none. */
    private boolean isHeldElsewhere(String field) throws InterruptedException, ExecutionException, TimeoutException {
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

    private Set<String> filed() {
        Set<String> filed = new TreeSet<>();
        for (Object token : em.createNativeQuery("select hex(token) from person_index where person_ref = ?1")
                .setParameter(1, her.value())
                .getResultList()) {
            filed.add(String.valueOf(token));
        }
        return filed;
    }

    private Set<String> tokensOf(String name) {
        return index.tokens(IdentityField.ALIAS, name).stream()
                .map(HexFormat.of().withUpperCase()::formatHex)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private <T> T inTransaction(Callable<T> task) throws Exception {
        Object[] done = new Object[2];
        crew.as("worker1", () -> {
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
