package vn.donghanh.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Provider;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wildfly.security.auth.server.IdentityCredentials;
import org.wildfly.security.credential.PasswordCredential;
import org.wildfly.security.credential.SecretKeyCredential;
import org.wildfly.security.credential.store.CredentialStore;
import org.wildfly.security.credential.store.WildFlyElytronCredentialStoreProvider;
import org.wildfly.security.password.WildFlyElytronPasswordProvider;
import org.wildfly.security.password.interfaces.ClearPassword;

class MasterKeyFactoryTest {
    private static final byte[] KEY = new byte[32];

    static {
        Arrays.fill(KEY, (byte) 7);
    }

    @TempDir
    Path temp;

    @Test
    void sameMasterKeyWorksFromEveryLocation() throws Exception {
        String text = Base64.getEncoder().encodeToString(KEY);
        Path file = Files.writeString(temp.resolve("master.key"), text);
        Path keys = temp.resolve("keys");
        new KeysetStore(keys, new FileMasterKey(file)).open(() -> false);
        new KeysetStore(keys, new EnvironmentMasterKey("DH_MASTER_KEY", text)).open(() -> true);
        for (String format : List.of("JCEKS", "PKCS12")) {
            new KeysetStore(keys, stored(store(KEY, format), "master", "secret")).open(() -> true);
        }
    }

    @Test
    void unusableStoreIsNamedWithoutItsPassword() throws Exception {
        Path store = store(KEY, "JCEKS");
        assertThatThrownBy(() ->
                        stored(temp.resolve("none.cs"), "master", "secret").bytes())
                .isInstanceOf(KeyConfigurationException.class)
                .hasMessageContaining("none.cs) is not there or cannot be read");
        assertThatThrownBy(() -> stored(store, "master", "hunter2").bytes())
                .isInstanceOf(KeyConfigurationException.class)
                .hasMessage(
                        "The credential store DH_MASTER_KEY_STORE (" + store + ") does not open with its password.");
        assertThatThrownBy(() -> stored(store, "other", "secret").bytes())
                .hasMessageContaining("holds no secret key of that name");
        assertThat(stored(store, "master", "hunter2").toString()).doesNotContain("hunter2");
    }

    @Test
    void keysOfWrongLengthAreRefusedInEveryLocation() throws Exception {
        Path store = store(new byte[16], "JCEKS");
        assertThatThrownBy(() -> stored(store, "master", "secret").bytes())
                .hasMessageContaining("is not 32 bytes long but 16");
        assertThatThrownBy(() -> new EnvironmentMasterKey("DH_MASTER_KEY", "c2hvcnQ=").bytes())
                .hasMessage("The master key DH_MASTER_KEY is not 32 bytes long but 5.");
        assertThat(new EnvironmentMasterKey("DH_MASTER_KEY", "c2hvcnQ=").toString())
                .doesNotContain("c2hvcnQ");
    }

    private static CredentialStoreMasterKey stored(Path store, String alias, String password) {
        return new CredentialStoreMasterKey("DH_MASTER_KEY_STORE", store, alias, password);
    }

    /**
     * Creates a store like {@code elytron-tool.sh credential-store --generate-secret-key}: JCEKS, unless another format
     * is given.
     */
    private Path store(byte[] key, String format) throws Exception {
        Path file = temp.resolve(format + key.length + ".cs");
        Provider[] providers = {
            WildFlyElytronCredentialStoreProvider.getInstance(), WildFlyElytronPasswordProvider.getInstance()
        };
        CredentialStore store = CredentialStore.getInstance("KeyStoreCredentialStore", () -> providers);
        store.initialize(
                Map.of("location", file.toString(), "create", "true", "modifiable", "true", "keyStoreType", format),
                new CredentialStore.CredentialSourceProtectionParameter(
                        IdentityCredentials.NONE.withCredential(new PasswordCredential(
                                ClearPassword.createRaw(ClearPassword.ALGORITHM_CLEAR, "secret".toCharArray())))),
                providers);
        store.store("master", new SecretKeyCredential(new SecretKeySpec(key, "AES")));
        store.flush();
        return file;
    }
}
