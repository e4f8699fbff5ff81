package vn.donghanh.person;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.donghanh.person.value.IdentityField;
import vn.donghanh.person.value.PersonRule;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.Settings;

/** Registers new persons, within the use case of their intake. */
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
     * Registers a person with the fields that the client chose to give, possibly none. Possible duplicates are filed
     * for the supervisor in the same step without the caller noticing: same result, same statements.
     *
     * @throws vn.donghanh.shared.RuleViolationException when a value cannot be parsed ({@link PersonRule})
     */
    @Transactional(MANDATORY)
    public PersonRef register(RegisterPersonCommand command) {
        Person person = new Person(PersonRef.random(), clock.instant(), settings.isDemo());
        em.persist(person);
        Map<IdentityField, List<String>> values = new EnumMap<>(IdentityField.class);
        int position = 0;
        for (RegisterPersonCommand.Entry entry : command.entries()) {
            fields.add(person, entry.field(), position++, entry.value())
                    .ifPresent(value -> values.computeIfAbsent(entry.field(), kind -> new ArrayList<>())
                            .add(value));
        }
        duplicates.recordFirstPairs(person.ref(), values);
        return person.ref();
    }
}
