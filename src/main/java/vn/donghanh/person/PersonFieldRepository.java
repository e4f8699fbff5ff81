package vn.donghanh.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.person.value.IdentityDocumentNumber;
import vn.donghanh.person.value.IdentityField;
import vn.donghanh.person.value.IdentityFieldValue;
import vn.donghanh.person.value.PartialDate;
import vn.donghanh.person.value.PersonRule;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.RuleViolationException;

/** Stores the encrypted fields of all persons together with their index tokens. */
@ApplicationScoped
public class PersonFieldRepository {
    @PersistenceContext
    EntityManager em;

    @Inject
    FieldEncryption encryption;

    @Inject
    PersonIndexRepository index;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** @throws NotFoundException when there is no such person */
    Person getPerson(PersonRef ref) {
        Person person = em.find(Person.class, ref.value());
        if (person == null) {
            throw new NotFoundException();
        }
        return person;
    }

    /**
     * @param position its order among several values of its kind
     * @return the normalised value; empty if the reason was given why there is none
     */
    Optional<String> add(Person person, IdentityField field, int position, IdentityFieldValue value) {
        PersonField row = new PersonField(person.ref(), field, position, user.id(), clock.instant());
        value.missing().ifPresent(row::storeMissingReason);
        Optional<String> text = value.text().map(field::normalise);
        text.ifPresent(plain -> {
            checkPlausible(person, field, plain);
            row.storeValue(encryption.seal(field.purpose(), row.cell(), plain));
        });
        em.persist(row);
        text.ifPresent(plain -> index.add(row, plain));
        return text;
    }

    /** Supersedes a value and deletes its index tokens. */
    void supersede(PersonField old) {
        old.supersede(clock.instant());
        index.delete(old);
    }

    /** Returns the fields in force, in order. */
    List<PersonField> current(PersonRef person) {
        return em.createQuery(
                        "select f from PersonField f where f.personRef = :person and f.supersededAt is null"
                                + " order by f.position, f.ref",
                        PersonField.class)
                .setParameter("person", person)
                .getResultList();
    }

    /** Returns the fields in force of all these persons that hold a value, in order. */
    public List<PersonField> findValues(Set<PersonRef> persons) {
        return em.createQuery(
                        """
                        select f from PersonField f where f.personRef in :persons and f.supersededAt is null
                        and f.valueSealed is not null order by f.position, f.ref""",
                        PersonField.class)
                .setParameter("persons", persons)
                .getResultList();
    }

    /** @throws NotFoundException when the person has no such field, or the reference is null */
    PersonField get(PersonRef person, @Nullable String fieldRef) {
        PersonField field =
                fieldRef == null || !RandomReference.isValid(fieldRef) ? null : em.find(PersonField.class, fieldRef);
        if (field == null || !field.person().equals(person)) {
            throw new NotFoundException();
        }
        return field;
    }

    public String open(PersonField row) {
        byte[] sealed =
                row.valueSealed().orElseThrow(() -> new RuleViolationException(PersonRule.FIELD_HOLDS_NO_VALUE));
        return encryption.open(row.field().purpose(), row.cell(), sealed);
    }

    private void checkPlausible(Person person, IdentityField field, String plain) {
        if (field == IdentityField.BIRTH && PartialDate.parse(plain).isAfter(CentreTime.today(clock))) {
            throw new RuleViolationException(PersonRule.DATE_IN_FUTURE);
        }
        if (field == IdentityField.ID_PAPER
                && new IdentityDocumentNumber(plain).isFictitious()
                && !person.synthetic()) {
            throw new RuleViolationException(PersonRule.ID_PAPER_NOT_ASSIGNED);
        }
    }
}
