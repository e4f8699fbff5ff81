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

/** In which units someone lives, so that help near her can be named first. The address itself stays in here, and who may not open it learns nothing. */
@ApplicationScoped
public class ResidenceLookup {
    @Inject
    PersonFieldRepository fields;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    /**
     * The units of the addresses that hold now, and that name one. The caller has made sure that the person may be seen.
     *
     * @param caseNumber under which the event says that her address was used
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
            // her keys are gone, and with them where she lived
        }
    }
}
