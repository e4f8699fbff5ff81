package vn.donghanh.backup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which files a restore reads besides the database and the settings of the set, and everything that stands against it.
 *
 * @param keys the keys of the set, or of a later one: keys that are older than the database open nothing new
 * @param keyPieces what changed in the keys afterwards, in order
 * @param log the binary log after the set, in order
 * @param erasures the longest list of erasures; null when nobody was erased
 * @param problems one sentence each; the restore is refused when there is any
 */
record RestorePlan(
        @Nullable String keys,
        List<KeyPiece> keyPieces,
        List<LogPiece> log,
        @Nullable Instant reaches,
        @Nullable String erasures,
        List<String> problems) {
    private static final String ERASURES = "erased/erased\\.[0-9]{8}\\..*";
    private static final int COUNT_BEGIN = "erased/erased.".length();
    private static final int COUNT_END = COUNT_BEGIN + 8;

    /**
     * What is asked for.
     *
     * @param set its moment
     * @param until the end of what is restored; null for everything there is
     * @param withoutLog whether the moment of the set itself is wanted
     * @param tables the last migration of the package that restores
     */
    record RestoreRequest(Instant set, @Nullable Instant until, boolean withoutLog, int tables) {}

    static RestorePlan of(Collection<String> paths, BackupManifest manifest, RestoreRequest request) {
        List<String> problems = new ArrayList<>();
        if (manifest.tables() > request.tables()) {
            problems.add("The set is of version " + manifest.version() + ", whose tables (" + manifest.tables()
                    + ") are newer than those of the package here (" + request.tables()
                    + "): install that version first.");
        }
        Optional<String> keys = keys(paths, request.set());
        List<KeyPiece> keyPieces =
                keys.map(found -> keyPieces(paths, manifest, request, found)).orElse(List.of());
        if (keys.isEmpty()) {
            problems.add("No keys of that day or later are among the backups: without them nothing encrypted opens.");
        } else if (hasGap(keyPieces, isOfSet(keys.get(), request) ? manifest.keyPiece() : -1)) {
            problems.add("A piece of the keys is missing: clients received meanwhile could not be opened.");
        }
        LogChain chain = request.withoutLog() ? new LogChain(List.of(), null, null) : LogChain.of(paths, manifest);
        logProblem(chain, request).ifPresent(problems::add);
        Optional<String> erasures =
                paths.stream().filter(path -> path.matches(ERASURES)).max(Comparator.naturalOrder());
        int erased = erasures.map(RestorePlan::count).orElse(0);
        int known = paths.stream()
                .flatMap(path -> LogPiece.parse(path).stream())
                .mapToInt(LogPiece::erased)
                .reduce(manifest.erased(), Math::max);
        if (erased < known) {
            problems.add("The list of erasures has " + erased + " persons, the backups know " + known
                    + ": without the newest list, erased clients would come back.");
        }
        return new RestorePlan(
                keys.orElse(null), keyPieces, chain.pieces(), chain.reaches(), erasures.orElse(null), problems);
    }

    private static Optional<String> keys(Collection<String> paths, Instant set) {
        return paths.stream()
                .flatMap(path -> BackupFile.parse(path).stream())
                .filter(file ->
                        file.kind() == BackupFileKind.KEYS_OF_SET && !file.at().isBefore(set))
                .map(BackupFile::path)
                .min(Comparator.naturalOrder());
    }

    private static boolean isOfSet(String keys, RestoreRequest request) {
        return keys.startsWith(BackupTime.format(request.set()) + "/");
    }

    private static List<KeyPiece> keyPieces(
            Collection<String> paths, BackupManifest manifest, RestoreRequest request, String keys) {
        Instant from = BackupTime.parse(keys.substring(0, keys.indexOf('/')));
        return paths.stream()
                .flatMap(path -> KeyPiece.parse(path, manifest.lineage()).stream())
                .filter(piece -> isOfSet(keys, request)
                        ? piece.number() >= manifest.keyPiece()
                        : !piece.at().isBefore(from))
                .sorted(Comparator.comparingInt(KeyPiece::number))
                .toList();
    }

    /** @param first the number with which the pieces begin; negative when any may be the first */
    private static boolean hasGap(List<KeyPiece> pieces, int first) {
        int expected = first >= 0 || pieces.isEmpty() ? first : pieces.get(0).number();
        for (KeyPiece piece : pieces) {
            if (piece.number() != expected++) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> logProblem(LogChain chain, RestoreRequest request) {
        Instant until = request.until();
        Instant reaches = chain.reaches();
        if (until != null && until.isBefore(request.set())) {
            return Optional.of(
                    "The set is of " + request.set() + ", later than the time asked for: take an earlier set.");
        }
        if (request.withoutLog() || (until != null && reaches != null && !until.isAfter(reaches))) {
            return Optional.empty();
        }
        LogPiece gap = chain.gap();
        if (gap != null) {
            return Optional.of(
                    "Before " + gap.path() + " a piece of the binary log is missing: what was saved is known until "
                            + (reaches == null ? request.set() : reaches)
                            + ", so restore until then (--until), or the set alone (--without-log).");
        }
        if (reaches == null) {
            return Optional.of("No binary log goes on from this set: what was saved after " + request.set()
                    + " is not in it. If that is meant: --without-log.");
        }
        return until == null
                ? Optional.empty()
                : Optional.of("The binary log reaches until " + reaches + ": no later time can be restored.");
    }

    private static int count(String path) {
        return Integer.parseInt(path.substring(COUNT_BEGIN, COUNT_END));
    }

    /** Returns the files for the command, one a line. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("keys " + keys);
        keyPieces.forEach(piece -> lines.add("keys " + piece.path()));
        log.forEach(piece -> lines.add("log " + piece.file() + " " + piece.from() + " " + piece.path()));
        if (erasures != null) {
            lines.add("erased " + erasures);
        }
        if (reaches != null) {
            lines.add("reaches " + reaches);
        }
        return lines;
    }
}
