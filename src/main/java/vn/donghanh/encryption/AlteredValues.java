package vn.donghanh.encryption;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The values that this server could not decrypt since its start although it should, each once. Each leaves one line in the log,
 * which names its row and nothing of the person; the administrator sees how many there are.
 */
@ApplicationScoped
public class AlteredValues {
    /** More than these are one finding: somebody put back an old database or the wrong keys. */
    static final int MOST = 1_000;

    private static final System.Logger LOG = System.getLogger(AlteredValues.class.getName());

    private final Set<String> values = ConcurrentHashMap.newKeySet();

    void note(String table, String column, String ref) {
        if (values.size() < MOST && values.add(name(table, column, ref))) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "A value does not open although nobody destroyed its key: {0}.{1}, row {2}. It was changed, damaged or"
                            + " moved, or its key is missing.",
                    table,
                    column,
                    ref);
        }
    }

    /** Forgets the value: it opens again. */
    void forget(String table, String column, String ref) {
        if (!values.isEmpty()) {
            values.remove(name(table, column, ref));
        }
    }

    public int count() {
        return values.size();
    }

    private static String name(String table, String column, String ref) {
        return table + '.' + column + ' ' + ref;
    }
}
