package vn.donghanh.shared;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
    private static final String DATABASE = "jdbc:mysql://";
    private static final String KEYS = "DH_KEYS";
    private static final String NEXT_KEYS = "DH_NEXT_KEYS";
    private static final String MASTER_KEY = "DH_MASTER_KEY";
    private static final Pattern SCANNER = Pattern.compile("/.+|(localhost|127\\.0\\.0\\.1):([0-9]{1,5})");
    private final Function<String, @Nullable String> source;

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
        this.source = source;
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

    /** Returns where keysets and person keys lie, apart from the database and its backups. */
    public KeysLocation keys() {
        return KeysLocation.of(this::text, KEYS);
    }

    /** Returns where a command moves the keys; empty at all other times. */
    public Optional<KeysLocation> nextKeys() {
        KeysLocation next = KeysLocation.of(this::text, NEXT_KEYS);
        return next.isSet() ? Optional.of(next) : Optional.empty();
    }

    /** Returns the location of the master key, outside {@link #keysFolder()}. */
    public MasterKeyLocation masterKey() {
        return masterKeys().get(0);
    }

    /** Returns the location of the next master key while the keysets are being rewrapped; empty at all other times. */
    public Optional<MasterKeyLocation> nextMasterKey() {
        return MasterKeyLocation.findAll(this::text, "DH_NEXT_MASTER_KEY").stream()
                .findFirst();
    }

    private List<MasterKeyLocation> masterKeys() {
        return MasterKeyLocation.findAll(this::text, MASTER_KEY);
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

        /** Returns host, port and schema, without the parameters of the connection. */
        String place() {
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
        return new Database(text("DH_DB_URL"), text("DH_DB_USER"), text("DH_DB_PASSWORD"));
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
            problems.add(problem("DH_DB_URL", "names the database and begins with " + DATABASE));
        } else if (!database().isLocal()
                && !database().isVerified()
                && !text("DH_DB_UNVERIFIED").equals("true")) {
            problems.add(
                    problem(
                            "DH_DB_URL",
                            "names a database on another machine, which must be asked with sslMode=VERIFY_IDENTITY, unless DH_DB_UNVERIFIED says that nobody else is on the way there"));
        }
        requireText(problems, "DH_DB_USER", "is the application's account of the database");
        requireText(problems, "DH_DB_PASSWORD", "is the password of the application's account of the database");
        problems.addAll(keyProblems());
        for (String name : List.of("DH_DEMO", "DH_DB_UNVERIFIED", "DH_KEYS_DB_UNVERIFIED", "DH_BEHIND_PROXY")) {
            if (!List.of("", "true", "false").contains(text(name))) {
                problems.add(problem(name, "is true or false"));
            }
        }
        if (!text("DH_ADDRESS").isEmpty() && !text("DH_ADDRESS").matches(ADDRESS)) {
            problems.add(problem(
                    "DH_ADDRESS",
                    "is how people reach this installation, as https://name.example or https://name.example:8443"));
        }
        if (!isScannerValid()) {
            problems.add(problem(
                    "DH_CLAMD",
                    "is where the virus scanner listens on this machine, as /run/clamav/clamd.ctl or 127.0.0.1:3310"));
        }
        if (pdfKey().isPresent()) {
            requireReadableFile(
                    problems,
                    "DH_PDF_KEY_FILE",
                    "names the PKCS#12 file of the key that signs PDF files, which must be readable");
            requireText(problems, "DH_PDF_KEY_PASSWORD", "is the passphrase of the file of DH_PDF_KEY_FILE");
        }
        if (isDemo()) {
            requireReadableFile(
                    problems,
                    "DH_DEMO_PASSWORD_FILE",
                    "names the file of the demonstration accounts' passphrase, which must be readable");
        }
        return problems;
    }

    /** Returns the problems of the key settings alone. */
    public List<String> keyProblems() {
        List<String> problems = new ArrayList<>();
        KeysLocation keys = keys();
        keys.database().ifPresentOrElse(schema -> addSchemaProblems(problems, KEYS, schema), () -> {
            if (!Files.isDirectory(keysFolder())
                    || !Files.isWritable(keysFolder())
                    || text("DH_KEYS_DIR").isEmpty()) {
                problems.add(problem("DH_KEYS_DIR", "names the folder of the keys, which must be there and writable"));
            }
        });
        masterKeyProblem(keys).ifPresent(problems::add);
        return problems;
    }

    /** Returns the problems of the settings that name where a command moves the keys; none where they name nothing. */
    public List<String> nextKeyProblems() {
        List<String> problems = new ArrayList<>();
        nextKeys().flatMap(KeysLocation::database).ifPresent(schema -> addSchemaProblems(problems, NEXT_KEYS, schema));
        return problems;
    }

    private void addSchemaProblems(List<String> problems, String prefix, Database schema) {
        String url = prefix + "_DB_URL";
        if (!text(prefix + "_DIR").isEmpty()) {
            problems.add("The settings " + prefix + "_DIR and " + url + ", " + prefix + "_DB_USER or " + prefix
                    + "_DB_PASSWORD are both there: the keys lie in one place.");
        }
        if (!schema.url().matches(DATABASE + "[^/]+/[^/?]+.*")) {
            problems.add(problem(url, "names the schema of the keys, as " + DATABASE + "keys.example/donghanh_keys"));
        } else if (!schema.isLocal()
                && !schema.isVerified()
                && !text(prefix + "_DB_UNVERIFIED").equals("true")) {
            problems.add(problem(
                    url,
                    "names a database on another machine, which must be asked with sslMode=VERIFY_IDENTITY, unless "
                            + prefix + "_DB_UNVERIFIED says that nobody else is on the way there"));
        } else if (schema.isSameServer(database())) {
            problems.add(
                    problem(
                            url,
                            "has to name another database server than DH_DB_URL, whose backups and binary log must hold no key"));
        }
        requireText(problems, prefix + "_DB_USER", "is the account of the schema of the keys");
        requireText(problems, prefix + "_DB_PASSWORD", "is the password of the account of the schema of the keys");
    }

    private Optional<String> masterKeyProblem(KeysLocation keys) {
        List<MasterKeyLocation> locations = masterKeys();
        if (locations.isEmpty()) {
            return Optional.of(problem(
                    "DH_MASTER_KEY_FILE", "names the file of the master key, which must be there and readable"));
        }
        if (locations.size() > 1) {
            return Optional.of("The settings "
                    + locations.stream().map(MasterKeyLocation::setting).collect(Collectors.joining(" and "))
                    + " are both there: the master key comes from one place.");
        }
        MasterKeyLocation location = locations.get(0);
        if (!location.isReadable()) {
            return Optional.of(problem(
                    location.setting(),
                    location.kind() == MasterKeyLocation.MasterKeyKind.STORE
                            ? "names the credential store of the master key, which must be there and readable"
                            : "names the file of the master key, which must be there and readable"));
        }
        return keys.isFolder() && location.isInside(keysFolder())
                ? Optional.of(problem(location.setting(), "must lie apart from the keys it opens, outside DH_KEYS_DIR"))
                : Optional.empty();
    }

    private void requireText(List<String> problems, String name, String meaning) {
        if (text(name).isEmpty()) {
            problems.add(problem(name, meaning));
        }
    }

    private void requireReadableFile(List<String> problems, String name, String meaning) {
        if (text(name).isEmpty() || !Files.isReadable(Path.of(text(name)))) {
            problems.add(problem(name, meaning));
        }
    }

    private String problem(String name, String meaning) {
        return "The setting " + name + " is " + (text(name).isEmpty() ? "missing" : "wrong") + ": it " + meaning + ".";
    }

    private String text(String name) {
        @Nullable String value = source.apply(name);
        return value == null ? "" : value.strip();
    }
}
