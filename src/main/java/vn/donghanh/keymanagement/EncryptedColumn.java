package vn.donghanh.keymanagement;

/**
 * A column with encrypted values. By convention its name ends in {@code _sealed}, and its table has a column {@code
 * ref}.
 */
record EncryptedColumn(String schema, String table, String column) {
    /** The blind-index tokens: not encrypted, but computed with a key, and recomputed with it. */
    static final EncryptedColumn BLIND_INDEX = new EncryptedColumn("donghanh", "person_index", "token");

    private static final String LOG = "donghanh_log";

    /** Returns whether values may be updated; the log schema is append-only. */
    boolean isWritable() {
        return !schema.equals(LOG);
    }

    String from() {
        return schema + "." + table;
    }
}
