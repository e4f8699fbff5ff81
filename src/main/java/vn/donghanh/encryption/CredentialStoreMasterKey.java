package vn.donghanh.encryption;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.util.Map;
import org.wildfly.security.auth.server.IdentityCredentials;
import org.wildfly.security.credential.PasswordCredential;
import org.wildfly.security.credential.SecretKeyCredential;
import org.wildfly.security.credential.store.CredentialStore;
import org.wildfly.security.credential.store.WildFlyElytronCredentialStoreProvider;
import org.wildfly.security.password.WildFlyElytronPasswordProvider;
import org.wildfly.security.password.interfaces.ClearPassword;

/**
 * A 256-bit secret key in an Elytron credential store, a file created by {@code elytron-tool.sh} and protected by its
 * own password.
 *
 * @param setting the setting that names the store
 */
record CredentialStoreMasterKey(String setting, Path store, String alias, String password) implements MasterKey {
    private static final int JCEKS = 0xcececece;

    private static final Provider[] PROVIDERS = {
        WildFlyElytronCredentialStoreProvider.getInstance(), WildFlyElytronPasswordProvider.getInstance()
    };

    @Override
    public byte[] bytes() {
        if (!Files.isReadable(store)) {
            throw new KeyConfigurationException(
                    "The credential store " + setting + " (" + store + ") is not there or cannot be read.");
        }
        try {
            CredentialStore opened = CredentialStore.getInstance("KeyStoreCredentialStore", () -> PROVIDERS);
            opened.initialize(
                    Map.of(
                            "location",
                            store.toString(),
                            "create",
                            "false",
                            "modifiable",
                            "false",
                            "keyStoreType",
                            format()),
                    new CredentialStore.CredentialSourceProtectionParameter(
                            IdentityCredentials.NONE.withCredential(new PasswordCredential(
                                    ClearPassword.createRaw(ClearPassword.ALGORITHM_CLEAR, password.toCharArray())))),
                    PROVIDERS);
            SecretKeyCredential key = opened.retrieve(alias, SecretKeyCredential.class);
            if (key == null) {
                throw new KeyConfigurationException(
                        "The master key " + location() + " is not there: the store holds no secret key of that name.");
            }
            return requireLength(key.getSecretKey().getEncoded());
        } catch (GeneralSecurityException | IOException e) {
            throw new KeyConfigurationException(
                    "The credential store " + setting + " (" + store + ") does not open with its password.");
        }
    }

    /**
     * Detects the store format: {@code elytron-tool.sh} writes JCEKS by default, which begins with a magic number;
     * everything else is PKCS12.
     */
    private String format() throws IOException {
        try (DataInputStream start = new DataInputStream(Files.newInputStream(store))) {
            return start.readInt() == JCEKS ? "JCEKS" : "PKCS12";
        }
    }

    @Override
    public String location() {
        return setting + " (" + alias + " in " + store + ")";
    }

    @Override
    public String toString() {
        return "StoredMasterKey " + location();
    }
}
