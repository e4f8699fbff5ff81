package vn.donghanh.person;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import vn.donghanh.person.value.PersonRule;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.Settings;

/** Takes new persons in, inside the use case that receives them. */
@ApplicationScoped
public class PersonRepository {
    @PersistenceContext
    EntityManager em;

    @Inject
    PersonFieldRepository fields;

    @Inject
    DuplicateQueueRepository duplicates;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /**
     * Makes a person of what she chose to tell; that may be nothing. Whether somebody like her is known already is found
     * out and filed for the supervisor in the same step, and the caller cannot notice: same answer, same statements.
     *
     * @throws vn.donghanh.shared.RuleViolationException when a value cannot be read ({@link PersonRule})
     */
    @Transactional(MANDATORY)
    public PersonRef register(RegisterPersonCommand known) {
        Person person = new Person(PersonRef.random(), clock.instant(), settings.isDemo());
        em.persist(person);
        int position = 0;
        for (RegisterPersonCommand.Entry entry : known.entries()) {
            fields.add(person, entry.field(), position++, entry.value());
        }
        duplicates.recordPairs(person.ref());
        return person.ref();
    }
}
