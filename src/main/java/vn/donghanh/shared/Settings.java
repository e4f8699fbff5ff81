package vn.donghanh.shared;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * The settings of this installation, read by MicroProfile Config; nothing else reads the environment. All of them are
 * validated before the application starts ({@link SettingsStartupCheck}), so the accessors need no checks. {@code
 * wildfly-config/env.example} documents each name.
 */
@ApplicationScoped
public class Settings {
    private static final String ADDRESS = "(https://[a-z0-9.-]+|http://localhost)(:[0-9]+)?";
    static final String DATABASE = "jdbc:mysql://";
    private static final String REPORTS = "DH_REPORTS_DB";

    /** Bytes of the largest body that the server takes in whole before a thread works on it; the largest form may be no larger. */
    public static final int LARGEST_BODY = 2_097_152;

    /** What browsers accept as the name of a cookie, without the signs that some of them read otherwise. */
    private static final String COOKIE = "[A-Za-z0-9_-]{1,60}";

    /** The server's transactions keep at most 23 bytes of it. */
    private static final String NODE = "[A-Za-z0-9._-]{1,23}";

    private static final Pattern SCANNER = Pattern.compile("/.+|(localhost|127\\.0\\.0\\.1):([0-9]{1,5})");
    private final SettingValues values;

    /**
     * Creates the settings of the running server from MicroProfile Config: environment variables, unless a source of
     * higher priority overrides them.
     */
    public Settings() {
        this(Settings::configuredValue);
    }

    Settings(Map<String, String> environment) {
        this(Map.copyOf(environment)::get);
    }

    private Settings(Function<String, @Nullable String> source) {
        this.values = new SettingValues(source);
    }

    /** Returns the settings of a command-line tool that runs outside the server. */
    public static Settings ofEnvironment() {
        return new Settings(System.getenv());
    }

    /** Returns the raw value, without expression expansion: a password may contain what looks like an expression. */
    private static @Nullable String configuredValue(String name) {
        return ConfigProvider.getConfig().getConfigValue(name).getRawValue();
    }

    /** Returns the folder of the keysets and the person keys, unless they lie in a schema ({@link #keys}). */
    public Path keysFolder() {
        return Path.of(text("DH_KEYS_DIR"));
    }

    private KeySettings keySettings() {
        return new KeySettings(values, database());
    }

    /** Returns where keysets and person keys lie, apart from the database and its backups. */
    public KeysLocation keys() {
        return keySettings().keys();
    }

    /** Returns where a command moves the keys; empty at all other times. */
    public Optional<KeysLocation> nextKeys() {
        return keySettings().nextKeys();
    }

    /** Returns the location of the master key, outside {@link #keysFolder()}. */
    public MasterKeyLocation masterKey() {
        return keySettings().masterKeys().get(0);
    }

    /** Returns the location of the next master key while the keysets are being rewrapped; empty at all other times. */
    public Optional<MasterKeyLocation> nextMasterKey() {
        return MasterKeyLocation.findAll(values::text, "DH_NEXT_MASTER_KEY").stream()
                .findFirst();
    }

    /**
     * The database connection of command-line tools; the server has its own data source.
     *
     * @param url JDBC URL
     */
    public record Database(String url, String user, String password) {
        private static final Pattern LOCAL =
                Pattern.compile("jdbc:mysql://(localhost|127(\\.[0-9]{1,3}){3}|\\[::1])(:[0-9]+)?/.*");
        private static final Pattern SSL_MODE = Pattern.compile("[?&]sslMode=([^&]*)");

        /** Returns whether the database runs on this machine. */
        public boolean isLocal() {
            return LOCAL.matcher(url).matches();
        }

        /** Returns whether the connection uses TLS only and verifies the server's certificate and host name. */
        public boolean isVerified() {
            List<String> modes = SSL_MODE.matcher(url)
                    .results()
                    .map(mode -> mode.group(1))
                    .distinct()
                    .toList();
            return modes.equals(List.of("VERIFY_IDENTITY"));
        }

        /** Returns whether there is any of the three settings. */
        boolean isSet() {
            return !url.isEmpty() || !user.isEmpty() || !password.isEmpty();
        }

        /** Returns hosts, ports and schema, without the parameters of the connection. */
        public String place() {
            return url.replaceFirst("^" + DATABASE, "").replaceFirst("[?].*", "");
        }

        /** Returns whether another address names the same server, as far as addresses tell. */
        boolean isSameServer(Database other) {
            return server().equals(other.server());
        }

        private String server() {
            String host = place().replaceFirst("/.*", "");
            return host.matches(".*:[0-9]+") ? host : host + ":3306";
        }

        @Override
        public String toString() {
            return "Database " + user;
        }
    }

    public Database database() {
        return database("DH_DB");
    }

    private Database database(String prefix) {
        return new Database(text(prefix + "_URL"), text(prefix + "_USER"), text(prefix + "_PASSWORD"));
    }

    /** Returns the replica from which figures and reports are read; empty when they are read where everything is. */
    public Optional<Database> reportsDatabase() {
        return Optional.of(database(REPORTS)).filter(Database::isSet);
    }

    /** Returns whether this is a demonstration installation, whose data is generated at the first start. */
    public boolean isDemo() {
        return text("DH_DEMO").equals("true");
    }

    /** Returns the file with the passphrase of the demonstration accounts; empty for a productive installation. */
    public Optional<Path> demoPassphraseFile() {
        return isDemo() ? Optional.of(Path.of(text("DH_DEMO_PASSWORD_FILE"))) : Optional.empty();
    }

    /**
     * Returns the file with the one-time code of the initial set-up; empty when none is configured, as after the
     * set-up.
     */
    public Optional<Path> setupCodeFile() {
        String file = text("DH_SETUP_CODE_FILE");
        return file.isEmpty() ? Optional.empty() : Optional.of(Path.of(file));
    }

    /** Returns the public scheme and host of this installation; empty when it is reachable on localhost only. */
    public Optional<URI> address() {
        String address = text("DH_ADDRESS");
        return address.isEmpty() ? Optional.empty() : Optional.of(URI.create(address));
    }

    /** Returns whether a reverse proxy in front of this server sets the forwarding headers. */
    public boolean isBehindProxy() {
        return text("DH_BEHIND_PROXY").equals("true");
    }

    /**
     * Returns the HTTPS port suffix for URLs, empty for the default port; no value when this server does not serve
     * HTTPS itself.
     */
    public Optional<String> httpsPort() {
        return text("DH_TLS_KEYSTORE").isEmpty() ? Optional.empty() : Optional.of(text("DH_TLS_PORT_SUFFIX"));
    }

    /** A PKCS#12 file with a key and its certificate. */
    public record Pkcs12Location(Path file, String password) {
        @Override
        public String toString() {
            return "Pkcs12Location " + file;
        }
    }

    /** Returns where the key and the certificate for HTTPS are; empty when this server does not serve HTTPS itself. */
    public Optional<Pkcs12Location> tlsKey() {
        return pkcs12("DH_TLS_KEYSTORE", "DH_TLS_PASSWORD");
    }

    private Optional<Pkcs12Location> pkcs12(String fileSetting, String passwordSetting) {
        String file = text(fileSetting);
        return file.isEmpty()
                ? Optional.empty()
                : Optional.of(new Pkcs12Location(Path.of(file), text(passwordSetting)));
    }

    /** Returns where the Centre's key for PDF files is; empty when it has none. */
    public Optional<Pkcs12Location> pdfKey() {
        return pkcs12("DH_PDF_KEY_FILE", "DH_PDF_KEY_PASSWORD");
    }

    /** Returns the folder in which the command of the Debian package records its backups. */
    public Path backupRecords() {
        String folder = text("DH_BACKUP_STATE");
        return Path.of(folder.isEmpty() ? "/var/lib/donghanh-backup" : folder);
    }

    /** Returns where the virus scanner of this machine listens; empty when there is none. */
    public Optional<SocketAddress> virusScanner() {
        String address = text("DH_CLAMD");
        Matcher tcp = SCANNER.matcher(address);
        if (!tcp.matches()) {
            return Optional.empty();
        }
        return Optional.of(
                tcp.group(1) == null
                        ? UnixDomainSocketAddress.of(address)
                        : new InetSocketAddress(tcp.group(1), Integer.parseInt(tcp.group(2))));
    }

    private boolean isScannerValid() {
        String address = text("DH_CLAMD");
        Matcher tcp = SCANNER.matcher(address);
        return address.isEmpty()
                || (tcp.matches() && (tcp.group(1) == null || Integer.parseInt(tcp.group(2)) <= 0xFFFF));
    }

    /**
     * Returns one sentence for each setting that is missing or invalid. Names the setting, but never a value that may
     * be secret.
     */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (!text("DH_DB_URL").startsWith(DATABASE)) {
            problems.add(values.problem("DH_DB_URL", "names the database and begins with " + DATABASE));
        } else {
            values.requireVerified(problems, "DH_DB", database());
        }
        values.requireText(problems, "DH_DB_USER", "is the application's account of the database");
        values.requireText(problems, "DH_DB_PASSWORD", "is the password of the application's account of the database");
        reportsDatabase().ifPresent(replica -> addReplicaProblems(problems, replica));
        problems.addAll(keyProblems());
        for (String name : List.of(
                "DH_DEMO",
                "DH_DB_UNVERIFIED",
                "DH_REPORTS_DB_UNVERIFIED",
                "DH_KEYS_DB_UNVERIFIED",
                "DH_COOKIE_SECURE",
                "DH_BEHIND_PROXY")) {
            if (!List.of("", "true", "false").contains(text(name))) {
                problems.add(values.problem(name, "is true or false"));
            }
        }
        if (!text("DH_ADDRESS").isEmpty() && !text("DH_ADDRESS").matches(ADDRESS)) {
            problems.add(values.problem(
                    "DH_ADDRESS",
                    "is how people reach this installation, as https://name.example or https://name.example:8443"));
        }
        if (!text("DH_TLS_PORT_SUFFIX").matches("|:[0-9]{1,5}")) {
            problems.add(values.problem("DH_TLS_PORT_SUFFIX", "is the port as it stands in addresses, as :8443"));
        }
        values.requireNumber(
                problems,
                "DH_MAX_POST",
                LARGEST_BODY,
                "is the largest form in bytes and at most " + LARGEST_BODY
                        + ": of a larger one the rest would be waited for as long as its sender likes");
        for (String name : List.of("DH_DB_POOL_MIN", "DH_DB_POOL_MAX")) {
            values.requireNumber(problems, name, Integer.MAX_VALUE, "is a number of connections to the database");
        }
        addServerProblems(problems);
        if (!isScannerValid()) {
            problems.add(values.problem(
                    "DH_CLAMD",
                    "is where the virus scanner listens on this machine, as /run/clamav/clamd.ctl or 127.0.0.1:3310"));
        }
        if (pdfKey().isPresent()) {
            values.requireReadableFile(
                    problems,
                    "DH_PDF_KEY_FILE",
                    "names the PKCS#12 file of the key that signs PDF files, which must be readable");
            values.requireText(problems, "DH_PDF_KEY_PASSWORD", "is the passphrase of the file of DH_PDF_KEY_FILE");
        }
        if (isDemo()) {
            values.requireReadableFile(
                    problems,
                    "DH_DEMO_PASSWORD_FILE",
                    "names the file of the demonstration accounts' passphrase, which must be readable");
        }
        return problems;
    }

    private void addServerProblems(List<String> problems) {
        if (!text("DH_NODE").matches("|" + NODE)) {
            problems.add(values.problem(
                    "DH_NODE", "is the name of this server, at most 23 letters and digits, as donghanh-1"));
        }
        String cookie = text("DH_COOKIE");
        if (!cookie.matches("|" + COOKIE)) {
            problems.add(values.problem("DH_COOKIE", "is the name of the session's cookie, as __Host-DHSESSION"));
        }
        if ((cookie.startsWith("__Host-") || cookie.startsWith("__Secure-")) && !isCookieSecure()) {
            problems.add(
                    values.problem(
                            "DH_COOKIE",
                            "begins with __Host- or __Secure-, which browsers take over https only, so that nobody could sign in, and needs DH_COOKIE_SECURE=true"));
        }
    }

    /** Returns whether browsers send the session's cookie over https only, as wildfly-config sets it. */
    private boolean isCookieSecure() {
        String secure = text("DH_COOKIE_SECURE");
        return secure.isEmpty() ? !text("DH_TLS_KEYSTORE").isEmpty() : secure.equals("true");
    }

    private void addReplicaProblems(List<String> problems, Database replica) {
        String url = REPORTS + "_URL";
        if (replica.url().startsWith(DATABASE)) {
            values.requireVerified(problems, REPORTS, replica);
        } else {
            problems.add(
                    values.problem(url, "names the replica from which reports are read and begins with " + DATABASE));
        }
        values.requireText(problems, REPORTS + "_USER", "is the account of the database that only reads, for reports");
        values.requireText(problems, REPORTS + "_PASSWORD", "is the password of the account that only reads");
        if (replica.user().equals(text("DH_DB_USER")) && !replica.user().isEmpty()) {
            problems.add(values.problem(
                    REPORTS + "_USER", "has to be another account than that of DH_DB_USER, one that only reads"));
        }
    }

    /** Returns the problems of the key settings alone. */
    public List<String> keyProblems() {
        return keySettings().problems();
    }

    /** Returns the problems of the settings that name where a command moves the keys; none where they name nothing. */
    public List<String> nextKeyProblems() {
        return keySettings().nextProblems();
    }

    private String text(String name) {
        return values.text(name);
    }
}
