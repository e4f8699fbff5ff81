package vn.donghanh.shared.persistence;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/**
 * Inspects every SQL statement of the persistence unit. While writing is stopped it rejects statements that change
 * data, whoever issues them, so that no use case can be forgotten. The free disk space is measured before each of them. Audit events, sessions, sign-in attempts and the
 * last runs of background jobs remain writable, because they are small and nothing may be read without its audit event.
 * The token of a submitted form remains writable too: it is inserted before its use case and rolled back with it.
 */
public class WriteGuard implements StatementInspector {
    private static final long serialVersionUID = 1L;

    private static final Set<String> ALWAYS_WRITABLE = Set.of(
            "donghanh_log.audit_event",
            "donghanh_log.audit_subject",
            "staff_session",
            "sign_in_attempt",
            "job_run",
            "form_sent");

    private static final Pattern CHANGE =
            Pattern.compile("\\s*(?:insert|replace|update|delete)\\b.*", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern TABLE = Pattern.compile(
            "\\s*(?:insert\\s+(?:ignore\\s+)?into|replace\\s+into|update|delete\\s+(?:\\w+\\s+)?from)\\s+(?:donghanh\\.)?([\\w.]+).*",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private final transient WriteMode writeMode;

    /** Creates the guard of this server. */
    public WriteGuard() {
        this(WriteMode.CURRENT);
    }

    WriteGuard(WriteMode writeMode) {
        this.writeMode = writeMode;
    }

    @Override
    public String inspect(String sql) {
        if (CHANGE.matcher(sql).matches() && !isAllowed(sql)) {
            writeMode.measure();
            writeMode.requireWritable();
        }
        return sql;
    }

    private static boolean isAllowed(String sql) {
        Matcher table = TABLE.matcher(sql);
        return table.matches() && ALWAYS_WRITABLE.contains(table.group(1).toLowerCase(Locale.ROOT));
    }
}
