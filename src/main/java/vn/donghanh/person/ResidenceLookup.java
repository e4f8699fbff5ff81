package vn.donghanh.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.encryption.AlteredDataException;
import vn.donghanh.encryption.KeysDestroyedException;
import vn.donghanh.person.value.IdentityField;
import vn.donghanh.person.value.RecordedAddress;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.shared.PersonRef;

/**
 * Finds the administrative units in which a person lives, so that services nearby can be listed first. The address
 * itself is not returned, and users without the right to decrypt it get nothing.
 */
@ApplicationScoped
public class ResidenceLookup {
    @Inject
    PersonFieldRepository fields;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    /** @param altered whether an address cannot be read, so that there may be more units */
    public record Units(Set<Integer> units, boolean altered) implements Serializable {
        public Units {
            units = Set.copyOf(units);
        }
    }

    /**
     * Returns the units of the current addresses, as far as they name one. The caller has checked that the user may see
     * the person.
     *
     * @param caseNumber the case that the audit event names
     */
    public Units units(PersonRef person, String caseNumber) {
        Set<Integer> units = new HashSet<>();
        boolean altered = false;
        if (user.may(Permission.IDENTITY_OPEN)) {
            List<PersonField> addresses = fields.current(person).stream()
                    .filter(field -> field.field() == IdentityField.ADDRESS
                            && field.valueSealed().isPresent())
                    .toList();
            for (PersonField address : addresses) {
                altered |= !add(address, units);
            }
            if (!units.isEmpty()) {
                auditContext.about("case", caseNumber, IdentityField.ADDRESS.name());
            }
        }
        return new Units(units, altered);
    }

    /** @return false if the address cannot be read, because it was altered */
    private boolean add(PersonField field, Set<Integer> units) {
        try {
            Integer unit = RecordedAddress.read(fields.open(field)).unit();
            if (unit != null) {
                units.add(unit);
            }
            return true;
        } catch (KeysDestroyedException destroyed) {
            return true;
        } catch (AlteredDataException changed) {
            return false;
        }
    }
}
