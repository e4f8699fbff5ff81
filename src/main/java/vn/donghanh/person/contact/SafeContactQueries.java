package vn.donghanh.person.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.encryption.KeyManager;
import vn.donghanh.encryption.KeysDestroyedException;
import vn.donghanh.shared.PersonRef;

/** Reads safe-contact agreements for the use cases of other features, which have checked that the user may see the person. */
@ApplicationScoped
public class SafeContactQueries {
    @Inject
    SafeContactRepository contacts;

    @Inject
    FieldEncryption encryption;

    @Inject
    KeyManager keyManager;

    /** Returns the agreement. Terms encrypted under lost and abandoned keys are void and must be agreed again. */
    public Optional<SafeContactView> findView(PersonRef person) {
        try {
            return contacts.find(person).map(contact -> contact.view(encryption));
        } catch (KeysDestroyedException destroyed) {
            if (keyManager.isLost(person)) {
                return Optional.empty();
            }
            throw destroyed;
        }
    }
}
