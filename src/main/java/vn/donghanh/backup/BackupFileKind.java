package vn.donghanh.backup;

/** What a file of the backups holds. */
enum BackupFileKind {
    /** Database, settings, manifest or checksums of a set. */
    PART_OF_SET,
    /** The keys of a set. */
    KEYS_OF_SET,
    /** A piece of the binary log, or the keys that changed within a minute. */
    PIECE,
    /** The list of erasures. */
    ERASURES
}
