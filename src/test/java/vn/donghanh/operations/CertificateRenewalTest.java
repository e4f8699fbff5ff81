package vn.donghanh.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.Settings;

class CertificateRenewalTest {
    private static final Instant NOW = Instant.parse("2026-11-29T03:00:00Z");
    private static final Instant YEAR = NOW.plus(Duration.ofDays(365));
    private static final String HOST = "donghanh.example.vn";

    @TempDir
    Path folder;

    private KeyPair keys;
    private Path file;
    private CertificateRenewal renewal;
    private int reloads;

    @BeforeEach
    void setUp() throws Exception {
        keys = ServedCertificate.keys("EC", 256);
        file = folder.resolve("tls.p12");
        renewal = new CertificateRenewal(
                new Settings.Pkcs12Location(file, ServedCertificate.PASSWORD), Optional.of(HOST));
    }

    @Test
    void eachFileIsReloadedOnce() throws Exception {
        write(HOST, NOW, YEAR);
        renew();
        assertThat(reloads).isEqualTo(1);
        renew();
        assertThat(reloads).isEqualTo(1);

        write(HOST, NOW, YEAR.plusSeconds(60));
        renew();
        assertThat(reloads).isEqualTo(2);
        assertThat(renewal.end()).isEqualTo(YEAR.plusSeconds(60));
        assertThat(renewal.isRefused()).isFalse();
    }

    @Test
    void failedReloadIsRepeated() throws Exception {
        write(HOST, NOW, YEAR);
        CertificateFile changed = renewal.findChanged().orElseThrow();
        assertThatThrownBy(() -> renewal.renew(changed, NOW, () -> {
                    throw new IOException("away");
                }))
                .isInstanceOf(IOException.class);
        renew();
        assertThat(reloads).isEqualTo(1);
    }

    @Test
    void refusedFileLeavesTheOneBeforeInUse() throws Exception {
        write(HOST, NOW, YEAR);
        renew();
        byte[] good = Files.readAllBytes(file);
        Files.writeString(file, "no certificate");
        renew();
        renew();
        assertThat(reloads).isEqualTo(1);
        assertThat(renewal.isRefused()).isTrue();
        assertThat(renewal.end()).isEqualTo(YEAR);
        assertThat(ServerCertificate.status(renewal, NOW))
                .isEqualTo(StatusRow.of(StatusFinding.CERTIFICATE_REFUSED, CentreTime.day(YEAR), 365L));

        Files.write(file, good);
        renew();
        assertThat(renewal.isRefused()).isFalse();
        assertThat(ServerCertificate.status(renewal, NOW).finding()).isEqualTo(StatusFinding.CERTIFICATE_VALID);
    }

    @Test
    void fileThatIsAwayChangesNothing() throws Exception {
        assertThat(ServerCertificate.status(renewal, NOW).finding()).isEqualTo(StatusFinding.CERTIFICATE_UNREADABLE);
        write(HOST, NOW, YEAR);
        renew();
        Files.delete(file);
        renew();
        assertThat(reloads).isEqualTo(1);
        assertThat(renewal.isRefused()).isFalse();
    }

    /** What the server started with is shown as it is, whatever is wrong with it. */
    @Test
    void firstFileIsNeverCalledRefused() throws Exception {
        write(HOST, NOW.minusSeconds(60), NOW);
        renew();
        assertThat(reloads).isZero();
        assertThat(renewal.isRefused()).isFalse();
        assertThat(ServerCertificate.status(renewal, NOW).finding()).isEqualTo(StatusFinding.CERTIFICATE_ENDED);
    }

    @Test
    void everyWrongFileIsNamed() throws Exception {
        ServedCertificate.write(file, ServedCertificate.keys("EC", 256), keys, HOST, NOW, YEAR);
        assertProblem(CertificateProblem.OTHER_KEY);
        ServedCertificate.write(file, ServedCertificate.keys("RSA", 2048), keys, HOST, NOW, YEAR);
        assertProblem(CertificateProblem.OTHER_KEY);
        write(HOST, NOW.plusSeconds(1), YEAR);
        assertProblem(CertificateProblem.NOT_BEGUN);
        write(HOST, NOW.minusSeconds(60), NOW);
        assertProblem(CertificateProblem.ENDED);
        Files.writeString(file, "no certificate");
        assertProblem(CertificateProblem.UNREADABLE);
        write(HOST, NOW, YEAR);
        assertThat(new CertificateFile(Files.readAllBytes(file), "another").findProblem(Optional.of(HOST), NOW))
                .contains(CertificateProblem.UNREADABLE);
        KeyStore empty = KeyStore.getInstance("PKCS12");
        empty.load(null, null);
        try (OutputStream content = Files.newOutputStream(file)) {
            empty.store(content, ServedCertificate.PASSWORD.toCharArray());
        }
        assertProblem(CertificateProblem.NO_KEY);
    }

    @Test
    void keysOfRsaAreTakenToo() throws Exception {
        keys = ServedCertificate.keys("RSA", 2048);
        write(HOST, NOW, NOW.plusSeconds(1));
        renew();
        assertThat(reloads).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "donghanh.example.vn, true",
        "Donghanh.Example.vn, true",
        "*.example.vn, true",
        "example.vn, false",
        "*.donghanh.example.vn, false",
        "*.vn, false",
        "www.donghanh.example.vn, false"
    })
    void certificateIsForTheHostOfTheAddress(String name, boolean taken) throws Exception {
        write(name, NOW, YEAR);
        CertificateFile read = new CertificateFile(Files.readAllBytes(file), ServedCertificate.PASSWORD);
        assertThat(read.findProblem(Optional.of(HOST), NOW).isEmpty()).isEqualTo(taken);
        assertThat(read.findProblem(Optional.empty(), NOW)).isEmpty();
    }

    /** The server's store is reloaded under the name that the configuration gives to it. */
    @Test
    void reloadedStoreIsTheConfiguredOne() throws IOException {
        assertThat(Files.readString(Path.of("wildfly-config/tls.cli")))
                .contains(
                        "/subsystem=elytron/key-store=" + ServerKeyStore.NAME + ":add",
                        "/subsystem=elytron/key-manager=" + ServerKeyStore.NAME + ":add");
    }

    private void assertProblem(CertificateProblem expected) throws IOException {
        CertificateFile read = new CertificateFile(Files.readAllBytes(file), ServedCertificate.PASSWORD);
        assertThat(read.findProblem(Optional.of(HOST), NOW)).contains(expected);
    }

    private void write(String host, Instant from, Instant to) throws Exception {
        ServedCertificate.write(file, keys, keys, host, from, to);
    }

    private void renew() throws IOException {
        Optional<CertificateFile> changed = renewal.findChanged();
        if (changed.isPresent()) {
            renewal.renew(changed.get(), NOW, () -> reloads++);
        }
    }
}
