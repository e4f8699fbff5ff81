package vn.donghanh.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.Security;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Scans which TLS versions and cipher suites {@code configure … tls} accepts, and renews the certificate. Not part of the build; run by command:
 * {@code mvn verify -DskipPlain -DskipUi -Dit.test=TlsScan}. The results are in docs/asvs.md.
 */
@OwnInstallation
class TlsScan {
    private static final String PASSWORD = "only-for-this-scan";
    private static Installation installation;
    private static SSLContext everything;

    @BeforeAll
    static void overHttps() throws Exception {
        // this client offers everything it knows, so every refusal comes from the server
        Security.setProperty("jdk.tls.disabledAlgorithms", "");
        everything = SSLContext.getInstance("TLS");
        everything.init(null, new TrustManager[] {new TrustAll()}, null);
        installation = Installation.create("tls", true);
        installation.leaveOutCases();
        Path certificate = installation.file("tls.p12").toAbsolutePath();
        certified(certificate);
        installation.set(Map.of(
                "DH_TLS_KEYSTORE",
                certificate.toString(),
                "DH_TLS_PASSWORD",
                PASSWORD,
                "DH_TLS_PORT_SUFFIX",
                ":" + installation.httpsPort()));
        installation.configure("wildfly-config/tls.cli");
        installation.startServer();
    }

    @AfterAll
    static void over() throws Exception {
        installation.close();
    }

    @Test
    void onlyTls12And13AreAccepted() throws IOException {
        assertThat(agreed("SSLv3", all())).isEmpty();
        assertThat(agreed("TLSv1", all())).isEmpty();
        assertThat(agreed("TLSv1.1", all())).isEmpty();
        assertThat(agreed("TLSv1.2", all())).isPresent();
        assertThat(agreed("TLSv1.3", all())).isPresent();
    }

    /** Offers one cipher suite at a time. */
    @Test
    void everySuiteHasForwardSecrecyAndAuthenticatedEncryption() throws IOException {
        List<String> of12 = accepted("TLSv1.2");
        List<String> of13 = accepted("TLSv1.3");
        System.out.printf("%d suites were offered. TLS 1.2: %s. TLS 1.3: %s%n", all().length, of12, of13);
        assertThat(of12)
                .isNotEmpty()
                .allMatch(suite -> suite.startsWith("TLS_ECDHE_")
                        && (suite.contains("_GCM_") || suite.contains("_CHACHA20_POLY1305_")));
        assertThat(of13)
                .isNotEmpty()
                .allMatch(suite -> suite.contains("_GCM_") || suite.contains("_CHACHA20_POLY1305_"));
    }

    @Test
    void pagesSendHstsAndTheCookieIsBoundToTheHost() throws IOException {
        String head = head("/login");
        assertThat(head).startsWith("HTTP/1.1 200");
        assertThat(head.toLowerCase(Locale.ROOT))
                .contains("strict-transport-security: max-age=31536000")
                .containsPattern("set-cookie: __host-dhsession=[^\r]*;")
                .containsPattern("set-cookie: __host-dhsession=[^\r]*; *secure");
        assertThat(head("/nowhere-at-all").toLowerCase(Locale.ROOT)).contains("strict-transport-security:");
    }

    @Test
    void plainHttpOnlyRedirectsToHttps() throws IOException {
        for (String asked :
                List.of("/login", "/", "/worklist/list?sort=created", "/jakarta.faces.resource/a.css.xhtml")) {
            String plain = plainHead("GET " + asked + " HTTP/1.1\r\nHost: localhost");
            assertThat(plain)
                    .startsWith("HTTP/1.1 302")
                    .contains("Location: https://localhost:" + installation.httpsPort() + asked + "\r\n")
                    .contains(
                            "X-Content-Type-Options: nosniff",
                            "Referrer-Policy: no-referrer",
                            "X-Frame-Options: DENY",
                            "Cache-Control: no-store",
                            "Content-Security-Policy: default-src 'none'")
                    .doesNotContainIgnoringCase("set-cookie", "server:", "undertow", "wildfly");
        }
        assertThat(plainHead("POST /login HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n\r\na=1"))
                .startsWith("HTTP/1.1 302");
    }

    @Test
    void plainHttpRedirectsToNoOtherHost() throws IOException {
        String plain = plainHead("GET /login HTTP/1.1\r\nHost: elsewhere.test");
        assertThat(plain).startsWith("HTTP/1.1 400").doesNotContain("Location", "elsewhere");
        assertThat(plainHead("PUT /login HTTP/1.1\r\nHost: localhost")).startsWith("HTTP/1.1 405");
    }

    /** Also a connection that never completes its handshake. */
    @Test
    void aSilentConnectionIsClosed() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), installation.httpsPort())) {
            socket.setSoTimeout(25_000);
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    /** The session of before goes on, too. */
    @Test
    void aRenewedCertificateIsUsedWithoutARestart() throws Exception {
        Path used = installation.file("tls.p12");
        Path renewed = installation.file("renewed.p12");
        X509Certificate before = shown();
        String cookie = head("/login")
                .lines()
                .filter(line -> line.startsWith("Set-Cookie: __Host-DHSESSION="))
                .map(line -> line.substring("Set-Cookie: ".length(), line.indexOf(';')))
                .findFirst()
                .orElseThrow();

        Files.writeString(used, "no certificate");
        Installation.awaitCondition("the file is refused", () -> installation
                .log()
                .contains("The certificate in use stays: " + used.toAbsolutePath() + " cannot be opened"));
        assertThat(shown()).isEqualTo(before);

        certified(renewed);
        Files.move(renewed, used, StandardCopyOption.REPLACE_EXISTING);
        Installation.awaitCondition("the renewed certificate is used", () -> !shown().equals(before));
        assertThat(head("/login", "Cookie: " + cookie + "\r\n"))
                .startsWith("HTTP/1.1 200")
                .doesNotContainIgnoringCase("Set-Cookie: __Host-DHSESSION");
    }

    /** Without resuming an earlier session of TLS. */
    private static X509Certificate shown() throws Exception {
        SSLContext fresh = SSLContext.getInstance("TLS");
        fresh.init(null, new TrustManager[] {new TrustAll()}, null);
        try (SSLSocket socket = (SSLSocket)
                fresh.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), installation.httpsPort())) {
            socket.startHandshake();
            return (X509Certificate) socket.getSession().getPeerCertificates()[0];
        }
    }

    private static String plainHead(String request) throws IOException {
        try (Socket socket = new Socket(
                InetAddress.getLoopbackAddress(),
                URI.create(installation.address()).getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write((request + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            StringBuilder read = new StringBuilder();
            while (read.indexOf("\r\n\r\n") < 0) {
                int next = socket.getInputStream().read();
                assertThat(next).isNotNegative();
                read.append((char) next);
            }
            return read.toString();
        }
    }

    private static void certified(Path file) throws Exception {
        Process tool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "tls",
                        "-keyalg",
                        "RSA",
                        "-keysize",
                        "3072",
                        "-validity",
                        "2",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(tool.waitFor()).as(said).isZero();
    }

    private static String[] all() {
        return everything.getSocketFactory().getSupportedCipherSuites();
    }

    private static List<String> accepted(String protocol) throws IOException {
        List<String> accepted = new ArrayList<>();
        for (String suite : all()) {
            if (!suite.endsWith("_SCSV")) {
                agreed(protocol, suite).ifPresent(accepted::add);
            }
        }
        return accepted;
    }

    /** The negotiated suite when only these are offered; empty if the handshake fails. */
    private static Optional<String> agreed(String protocol, String... suites) throws IOException {
        try (SSLSocket socket = connected()) {
            socket.setEnabledProtocols(new String[] {protocol});
            socket.setEnabledCipherSuites(suites);
            try {
                socket.startHandshake();
            } catch (IOException refused) {
                return Optional.empty();
            }
            assertThat(socket.getSession().getProtocol()).isEqualTo(protocol);
            return Optional.of(socket.getSession().getCipherSuite());
        }
    }

    private static String head(String path, String... headers) throws IOException {
        try (SSLSocket socket = connected()) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + String.join("", headers)
                                    + "Connection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.substring(0, answer.indexOf("\r\n\r\n"));
        }
    }

    private static SSLSocket connected() throws IOException {
        SSLSocket socket = (SSLSocket)
                everything.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), installation.httpsPort());
        socket.setSoTimeout(20_000);
        return socket;
    }

    /** The test certificate is self-signed. */
    private static final class TrustAll implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {
            throw new IllegalStateException(Arrays.toString(chain));
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {
            assertThat(chain).isNotEmpty();
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
