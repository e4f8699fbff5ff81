package vn.donghanh.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.encryption.DecryptionException;
import vn.donghanh.person.value.IdentityField;
import vn.donghanh.person.value.RecordedAddress;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.MissingReason;
import vn.donghanh.shared.PersonRef;

/**
 * Reads in which units persons lived during a period, for statistics only: addresses are decrypted here and not
 * returned. The audit event says that addresses were counted.
 */
@ApplicationScoped
public class ResidenceQueries {
    @PersistenceContext
    EntityManager em;

    @Inject
    PersonFieldRepository fields;

    @Inject
    AuditContext auditContext;

    /**
     * An address valid on some day of the period, without its text.
     *
     * @param unit the unit as recorded; null when only a text was given
     * @param missing why there is none; null when there is one
     */
    public record Residence(@Nullable Integer unit, @Nullable MissingReason missing) implements Serializable {}

    /** Returns the residences of those persons who have any, in the order of recording, with one statement. */
    public Map<PersonRef, List<Residence>> between(LocalDate from, LocalDate to, Collection<PersonRef> people) {
        auditContext.about("counted", IdentityField.ADDRESS.name());
        Set<PersonRef> persons = Set.copyOf(people);
        Map<PersonRef, List<Residence>> found = new HashMap<>();
        em
                .createQuery(
                        "select f from PersonField f where f.field = :address and f.recordedAt <= :end"
                                + " and (f.supersededAt is null or f.supersededAt > :begin)"
                                + " order by f.recordedAt, f.position, f.ref",
                        PersonField.class)
                .setParameter("address", IdentityField.ADDRESS)
                .setParameter("begin", CentreTime.endOf(from))
                .setParameter("end", CentreTime.endOf(to))
                .getResultList()
                .stream()
                .filter(field -> persons.contains(field.person()) && field.isHistorical())
                .forEach(field -> add(field, found));
        return found;
    }

    private void add(PersonField field, Map<PersonRef, List<Residence>> found) {
        try {
            Residence residence = field.holdsValue()
                    ? new Residence(RecordedAddress.read(fields.open(field)).unit(), null)
                    : new Residence(null, field.status().missing());
            found.computeIfAbsent(field.person(), person -> new ArrayList<>()).add(residence);
        } catch (DecryptionException erased) {
            // the person's keys are destroyed, so the address is unknown
        }
    }
}
