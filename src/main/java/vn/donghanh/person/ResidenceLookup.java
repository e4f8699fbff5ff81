package vn.donghanh.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.encryption.DecryptionException;
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

    /**
     * Returns the units of the current addresses, as far as they name one. The caller has checked that the user may see
     * the person.
     *
     * @param caseNumber the case that the audit event names
     */
    public Set<Integer> units(PersonRef person, String caseNumber) {
        Set<Integer> units = new HashSet<>();
        if (user.may(Permission.IDENTITY_OPEN)) {
            fields.current(person).stream()
                    .filter(field -> field.field() == IdentityField.ADDRESS
                            && field.valueSealed().isPresent())
                    .forEach(field -> add(field, units));
            if (!units.isEmpty()) {
                auditContext.about("case", caseNumber, IdentityField.ADDRESS.name());
            }
        }
        return units;
    }

    private void add(PersonField field, Set<Integer> units) {
        try {
            Integer unit = RecordedAddress.read(fields.open(field)).unit();
            if (unit != null) {
                units.add(unit);
            }
        } catch (DecryptionException erased) {
            // the person's keys are destroyed, so the address is unknown
        }
    }
}
