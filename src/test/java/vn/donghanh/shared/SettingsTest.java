package vn.donghanh.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    private final Map<String, String> environment = new HashMap<>();

    @TempDir
    private Path folder;

    @BeforeEach
    void completeInstallation() throws IOException {
        environment.put("DH_DB_URL", "jdbc:mysql://db.example/donghanh?sslMode=VERIFY_IDENTITY");
        environment.put("DH_DB_USER", "dh_app");
        environment.put("DH_DB_PASSWORD", "secret");
        environment.put(
                "DH_KEYS_DIR", Files.createDirectory(folder.resolve("keys")).toString());
        environment.put(
                "DH_MASTER_KEY_FILE",
                Files.createFile(folder.resolve("master.key")).toString());
    }

    @Test
    void completeInstallationHasNoProblems() {
        assertThat(new Settings(environment).problems()).isEmpty();
        assertThat(new Settings(environment).isDemo()).isFalse();
        assertThat(new Settings(environment).setupCodeFile()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:mysql://127.0.0.1:3306/donghanh?sslMode=DISABLED, true",
        "jdbc:mysql://localhost/donghanh, true",
        "jdbc:mysql://[::1]:3306/donghanh, true",
        "jdbc:mysql://db.example/donghanh, false",
        "jdbc:mysql://localhost.example/donghanh, false",
        "'jdbc:mysql://127.0.0.1,db.example/donghanh', false",
    })
    void databaseIsLocalForLoopbackHostsOnly(String url, boolean local) {
        environment.put("DH_DB_URL", url);
        assertThat(new Settings(environment).database().isLocal()).isEqualTo(local);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:mysql://db.example/donghanh",
                "jdbc:mysql://db.example/donghanh?sslMode=DISABLED",
                "jdbc:mysql://db.example/donghanh?useSSL=true&sslMode=REQUIRED",
                "jdbc:mysql://db.example/donghanh?sslMode=VERIFY_CA",
                "jdbc:mysql://db.example/donghanh?sslMode=VERIFY_IDENTITY_NOT",
                "jdbc:mysql://db.example/donghanh?sslMode=VERIFY_IDENTITY&sslMode=DISABLED",
                "jdbc:mysql://127.0.0.1,db.example/donghanh?sslMode=DISABLED"
            })
    void remoteDatabaseNeedsVerifiedTlsOrAnExemption(String url) {
        environment.put("DH_DB_URL", url);
        assertThat(new Settings(environment).problems())
                .singleElement()
                .asString()
                .contains("The setting DH_DB_URL is wrong", "sslMode=VERIFY_IDENTITY", "DH_DB_UNVERIFIED");
        environment.put("DH_DB_UNVERIFIED", "true");
        assertThat(new Settings(environment).problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:mysql://db.example/donghanh?sslMode=VERIFY_IDENTITY",
                "jdbc:mysql://db.example:3307/donghanh?useSSL=true&sslMode=VERIFY_IDENTITY&trustCertificateKeyStoreUrl=file:/x",
                "jdbc:mysql://127.0.0.1:3306/donghanh?sslMode=DISABLED",
                "jdbc:mysql://localhost/donghanh"
            })
    void localOrVerifiedDatabaseIsAccepted(String url) {
        environment.put("DH_DB_URL", url);
        assertThat(new Settings(environment).problems()).isEmpty();
    }

    private void reportsFrom(String url) {
        environment.put("DH_REPORTS_DB_URL", url);
        environment.put("DH_REPORTS_DB_USER", "dh_reports");
        environment.put("DH_REPORTS_DB_PASSWORD", "hidden");
    }

    @Test
    void reportsAreReadFromTheOnlyDatabaseUnlessSet() {
        assertThat(new Settings(environment).reportsDatabase()).isEmpty();
        reportsFrom("jdbc:mysql://db2.example,db3.example/donghanh?sslMode=VERIFY_IDENTITY");
        assertThat(new Settings(environment).problems()).isEmpty();
        assertThat(new Settings(environment)
                        .reportsDatabase()
                        .map(Settings.Database::place)
                        .orElseThrow())
                .isEqualTo("db2.example,db3.example/donghanh");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DH_REPORTS_DB_URL", "DH_REPORTS_DB_USER", "DH_REPORTS_DB_PASSWORD"})
    void replicaForReportsNeedsAllItsSettings(String missing) {
        reportsFrom("jdbc:mysql://db2.example/donghanh?sslMode=VERIFY_IDENTITY");
        environment.remove(missing);
        assertThat(new Settings(environment).problems())
                .singleElement()
                .asString()
                .contains("The setting " + missing + " is missing")
                .doesNotContain("hidden");
    }

    @Test
    void replicaForReportsNeedsVerifiedTlsOrAnExemption() {
        reportsFrom("jdbc:mysql://db2.example/donghanh");
        assertThat(new Settings(environment).problems())
                .singleElement()
                .asString()
                .contains("The setting DH_REPORTS_DB_URL is wrong", "DH_REPORTS_DB_UNVERIFIED");
        environment.put("DH_REPORTS_DB_UNVERIFIED", "true");
        assertThat(new Settings(environment).problems()).isEmpty();
        environment.put("DH_REPORTS_DB_UNVERIFIED", "perhaps");
        assertThat(new Settings(environment).problems())
                .anyMatch(problem -> problem.contains("DH_REPORTS_DB_UNVERIFIED is wrong: it is true or false"));
    }

    @Test
    void replicaForReportsHasAnAccountOfItsOwn() {
        reportsFrom("jdbc:mysql://db2.example/donghanh?sslMode=VERIFY_IDENTITY");
        environment.put("DH_REPORTS_DB_USER", "dh_app");
        assertThat(new Settings(environment).problems())
                .singleElement()
                .asString()
                .contains("DH_REPORTS_DB_USER is wrong", "another account than that of DH_DB_USER");
    }

    private void keysInASchema(String url) {
        environment.remove("DH_KEYS_DIR");
        environment.put("DH_KEYS_DB_URL", url);
        environment.put("DH_KEYS_DB_USER", "dh_keys");
        environment.put("DH_KEYS_DB_PASSWORD", "hidden");
    }

    @Test
    void keysInASchemaNeedNoFolder() {
        assertThat(new Settings(environment).keys().isFolder()).isTrue();
        keysInASchema("jdbc:mysql://keys.example/donghanh_keys?sslMode=VERIFY_IDENTITY");
        assertThat(new Settings(environment).problems()).isEmpty();
        assertThat(new Settings(environment).keys().isFolder()).isFalse();
        assertThat(new Settings(environment).keys()).hasToString("DH_KEYS_DB_URL (keys.example/donghanh_keys)");
        assertThat(new Settings(environment).nextKeys()).isEmpty();
        environment.put("DH_NEXT_KEYS_DIR", "/var/lib/donghanh/keys");
        assertThat(new Settings(environment).nextKeys().orElseThrow())
                .hasToString("DH_NEXT_KEYS_DIR (/var/lib/donghanh/keys)");
    }

    @Test
    void keysLieInOnePlace() {
        String folderOfKeys = environment.get("DH_KEYS_DIR");
        keysInASchema("jdbc:mysql://keys.example/donghanh_keys?sslMode=VERIFY_IDENTITY");
        environment.put("DH_KEYS_DIR", folderOfKeys);
        assertThat(new Settings(environment).problems())
                .singleElement()
                .asString()
                .contains("DH_KEYS_DIR", "DH_KEYS_DB_URL", "the keys lie in one place")
                .doesNotContain("hidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DH_KEYS_DB_URL", "DH_KEYS_DB_USER", "DH_KEYS_DB_PASSWORD"})
    void halfASchemaOfKeysIsRefused(String missing) {
        keysInASchema("jdbc:mysql://keys.example/donghanh_keys?sslMode=VERIFY_IDENTITY");
        environment.remove(missing);
        assertThat(new Settings(environment).problems())
                .singleElement()
                .asString()
                .startsWith("The setting " + missing + " is missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:mysql://db.example/donghanh_keys?sslMode=VERIFY_IDENTITY",
                "jdbc:mysql://db.example:3306/donghanh_keys?sslMode=VERIFY_IDENTITY",
                "jdbc:mysql://keys.example/donghanh_keys?sslMode=REQUIRED",
                "jdbc:mysql://keys.example",
                "jdbc:mysql://keys.example/",
            })
    void schemaOfKeysIsElsewhereAndVerified(String url) {
        keysInASchema(url);
        assertThat(new Settings(environment).problems())
                .singleElement()
                .asString()
                .startsWith("The setting DH_KEYS_DB_URL is wrong");
    }

    @Test
    void keysMoveOnlyToAServerThatIsElsewhereAndVerified() {
        assertThat(new Settings(environment).nextKeyProblems()).isEmpty();
        environment.put("DH_NEXT_KEYS_DB_URL", "jdbc:mysql://keys.example/donghanh_keys");
        environment.put("DH_NEXT_KEYS_DB_USER", "dh_keys");
        assertThat(new Settings(environment).nextKeyProblems())
                .satisfiesExactly(
                        url -> assertThat(url)
                                .startsWith("The setting DH_NEXT_KEYS_DB_URL is wrong")
                                .contains("unless DH_NEXT_KEYS_DB_UNVERIFIED says"),
                        password -> assertThat(password).startsWith("The setting DH_NEXT_KEYS_DB_PASSWORD is missing"));
        environment.put("DH_NEXT_KEYS_DB_UNVERIFIED", "true");
        environment.put("DH_NEXT_KEYS_DB_PASSWORD", "hidden");
        assertThat(new Settings(environment).nextKeyProblems()).isEmpty();
        environment.put("DH_NEXT_KEYS_DIR", "/var/lib/donghanh/keys");
        assertThat(new Settings(environment).nextKeyProblems())
                .singleElement()
                .asString()
                .startsWith("The settings DH_NEXT_KEYS_DIR and DH_NEXT_KEYS_DB_URL");
    }

    @Test
    void wayToTheKeysMayBeExemptedFromTls() {
        keysInASchema("jdbc:mysql://keys.example/donghanh_keys");
        environment.put("DH_KEYS_DB_UNVERIFIED", "true");
        assertThat(new Settings(environment).problems()).isEmpty();
        keysInASchema("jdbc:mysql://127.0.0.1:3307/donghanh_keys?sslMode=DISABLED");
        environment.remove("DH_KEYS_DB_UNVERIFIED");
        assertThat(new Settings(environment).problems()).isEmpty();
    }

    @Test
    void httpsPortIsKnownOnlyWithAKeystore() {
        assertThat(new Settings(environment).httpsPort()).isEmpty();
        environment.put("DH_TLS_KEYSTORE", "/etc/donghanh/tls.p12");
        assertThat(new Settings(environment).httpsPort()).contains("");
        environment.put("DH_TLS_PORT_SUFFIX", ":8443");
        assertThat(new Settings(environment).httpsPort()).contains(":8443");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/run/clamav/clamd.ctl", "127.0.0.1:3310", "localhost:3310"})
    void virusScannerListensOnThisMachine(String address) {
        assertThat(new Settings(environment).virusScanner()).isEmpty();
        environment.put("DH_CLAMD", address);
        assertThat(new Settings(environment).problems()).isEmpty();
        assertThat(new Settings(environment).virusScanner()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"clamav.example:3310", "10.0.0.7:3310", "127.0.0.1", "127.0.0.1:99999", "clamd.ctl"})
    void virusScannerElsewhereIsRefused(String address) {
        environment.put("DH_CLAMD", address);
        assertThat(new Settings(environment).problems())
                .singleElement()
                .asString()
                .contains("The setting DH_CLAMD is wrong");
    }

    @Test
    void keyForPdfFilesNeedsItsFileAndPassphrase() throws IOException {
        assertThat(new Settings(environment).pdfKey()).isEmpty();
        Path file = folder.resolve("centre.p12");
        environment.put("DH_PDF_KEY_FILE", file.toString());
        assertThat(new Settings(environment).problems())
                .satisfiesExactly(
                        missing -> assertThat(missing).contains("The setting DH_PDF_KEY_FILE is wrong"),
                        missing -> assertThat(missing).contains("The setting DH_PDF_KEY_PASSWORD is missing"));
        Files.createFile(file);
        environment.put("DH_PDF_KEY_PASSWORD", "hunter2");
        assertThat(new Settings(environment).problems()).isEmpty();
        assertThat(new Settings(environment).pdfKey().orElseThrow().toString()).doesNotContain("hunter2");
    }

    @Test
    void proxyIsTrustedOnlyWhenConfigured() {
        assertThat(new Settings(environment).isBehindProxy()).isFalse();
        environment.put("DH_BEHIND_PROXY", "true");
        assertThat(new Settings(environment).isBehindProxy()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DH_DB_URL", "DH_DB_USER", "DH_DB_PASSWORD", "DH_KEYS_DIR", "DH_MASTER_KEY_FILE"})
    void aMissingSettingIsNamed(String name) {
        environment.remove(name);
        assertThat(new Settings(environment).problems())
                .singleElement()
                .asString()
                .contains("The setting " + name + " is missing");
    }

    @ParameterizedTest
    @CsvSource({
        "DH_DB_URL, jdbc:postgresql://db.example/donghanh",
        "DH_KEYS_DIR, /nowhere/at/all",
        "DH_MASTER_KEY_FILE, /nowhere/at/all",
        "DH_DEMO, perhaps",
        "DH_DB_UNVERIFIED, perhaps",
        "DH_BEHIND_PROXY, yes",
        "DH_ADDRESS, http://donghanh.example",
        "DH_ADDRESS, https://donghanh.example/path",
        "DH_ADDRESS, donghanh.example"
    })
    void aWrongSettingIsNamed(String name, String value) {
        environment.put(name, value);
        assertThat(new Settings(environment).problems())
                .singleElement()
                .asString()
                .contains("The setting " + name + " is wrong");
    }

    @Test
    void addressIsAnHttpsHost() {
        assertThat(new Settings(environment).address()).isEmpty();
        environment.put("DH_ADDRESS", "https://donghanh.example:8443");
        assertThat(new Settings(environment).problems()).isEmpty();
        assertThat(new Settings(environment).address().orElseThrow().getHost()).isEqualTo("donghanh.example");
    }

    @Test
    void masterKeyMustBeOutsideTheKeysFolder() throws IOException {
        environment.put(
                "DH_MASTER_KEY_FILE",
                Files.createFile(folder.resolve("keys/master.key")).toString());
        assertThat(new Settings(environment).problems())
                .singleElement()
                .asString()
                .contains("outside DH_KEYS_DIR");
    }

    @Test
    void demoDataNeedsItsPassphraseFile() {
        environment.put("DH_DEMO", "true");
        assertThat(new Settings(environment).problems())
                .singleElement()
                .asString()
                .contains("DH_DEMO_PASSWORD_FILE");
    }

    @Test
    void noFormIsLargerThanWhatIsReceivedWhole() {
        for (String allowed : List.of("", "1", "1048576", "2097152")) {
            environment.put("DH_MAX_POST", allowed);
            assertThat(new Settings(environment).problems()).as(allowed).isEmpty();
        }
        for (String wrong : List.of("2097153", "10485760", "99999999999999999999", "0", "-1", "2 MB")) {
            environment.put("DH_MAX_POST", wrong);
            assertThat(new Settings(environment).problems())
                    .as(wrong)
                    .singleElement()
                    .asString()
                    .contains("DH_MAX_POST is wrong: it is the largest form in bytes and at most 2097152");
        }
    }

    @Test
    void settingsThatTheServerReadsAreCheckedToo() {
        environment.put("DH_DB_POOL_MIN", "4");
        environment.put("DH_DB_POOL_MAX", "60");
        environment.put("DH_COOKIE_SECURE", "true");
        environment.put("DH_TLS_PORT_SUFFIX", ":8443");
        assertThat(new Settings(environment).problems()).isEmpty();
        environment.put("DH_DB_POOL_MIN", "four");
        environment.put("DH_DB_POOL_MAX", "0");
        environment.put("DH_COOKIE_SECURE", "yes");
        environment.put("DH_TLS_PORT_SUFFIX", "8443");
        assertThat(new Settings(environment).problems().toString())
                .contains("DH_DB_POOL_MIN is wrong", "DH_DB_POOL_MAX is wrong", "DH_COOKIE_SECURE is wrong")
                .contains("DH_TLS_PORT_SUFFIX is wrong");
    }

    @Test
    void aServerHasANameOfAtMostTwentyThreeLetters() {
        for (String right : List.of("donghanh", "dong-hanh_1.example", "a".repeat(23), "")) {
            environment.put("DH_NODE", right);
            assertThat(new Settings(environment).problems()).as(right).isEmpty();
        }
        for (String wrong : List.of("a".repeat(24), "đồng-hành", "one two", "a/b")) {
            environment.put("DH_NODE", wrong);
            assertThat(new Settings(environment).problems())
                    .as(wrong)
                    .singleElement()
                    .asString()
                    .contains("DH_NODE is wrong");
        }
    }

    @Test
    void aCookieThatBrowsersWouldDropIsRefused() {
        environment.put("DH_COOKIE", "DHSESSION");
        assertThat(new Settings(environment).problems()).isEmpty();
        for (String wrong : List.of("DH SESSION", "DH;SESSION", "phiên", "a".repeat(61))) {
            environment.put("DH_COOKIE", wrong);
            assertThat(new Settings(environment).problems())
                    .as(wrong)
                    .singleElement()
                    .asString()
                    .contains("DH_COOKIE is wrong");
        }
        for (String name : List.of("__Host-DHSESSION", "__Secure-DHSESSION")) {
            environment.put("DH_COOKIE", name);
            environment.remove("DH_TLS_KEYSTORE");
            for (String secure : List.of("", "false")) {
                environment.put("DH_COOKIE_SECURE", secure);
                assertThat(new Settings(environment).problems())
                        .as(name + secure)
                        .singleElement()
                        .asString()
                        .contains("needs DH_COOKIE_SECURE=true");
            }
            environment.put("DH_COOKIE_SECURE", "true");
            assertThat(new Settings(environment).problems()).isEmpty();
            environment.put("DH_COOKIE_SECURE", "");
            environment.put("DH_TLS_KEYSTORE", "/etc/donghanh/tls.p12");
            assertThat(new Settings(environment).problems()).isEmpty();
            environment.put("DH_COOKIE_SECURE", "false");
            assertThat(new Settings(environment).problems()).hasSize(1);
        }
    }

    @Test
    void problemsNeverContainAValue() {
        environment.put("DH_DB_URL", "mysql://user:hunter2@db");
        assertThat(new Settings(environment).problems().toString()).doesNotContain("hunter2");
    }
}
