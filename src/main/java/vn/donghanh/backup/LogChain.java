package vn.donghanh.backup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pieces of the binary log that follow a set without a gap.
 *
 * @param reaches everything committed before it is in the pieces; null without a piece
 * @param gap the first piece behind a gap; null when there is none
 */
record LogChain(List<LogPiece> pieces, @Nullable Instant reaches, @Nullable LogPiece gap) {
    /** Every backup begins a new file, so the first file is needed from its first byte on. */
    static LogChain of(Collection<String> paths, BackupManifest manifest) {
        List<LogPiece> sorted = paths.stream()
                .flatMap(path -> LogPiece.parse(path, manifest.lineage()).stream())
                .filter(piece -> piece.file() >= manifest.logFile())
                .sorted(LogPiece.ORDER)
                .toList();
        List<LogPiece> pieces = new ArrayList<>();
        int file = manifest.logFile();
        long position = 0;
        boolean ended = false;
        Instant reaches = null;
        for (LogPiece piece : sorted) {
            if (ended && piece.file() == file + 1) {
                file = piece.file();
                position = 0;
                ended = false;
            }
            if (piece.file() != file || piece.from() > position) {
                return new LogChain(pieces, reaches, piece);
            }
            pieces.add(piece);
            position = Math.max(position, piece.to());
            ended |= piece.end();
            reaches = piece.at();
        }
        boolean reachesSet = file > manifest.logFile() || position >= manifest.logPosition();
        return reachesSet ? new LogChain(pieces, reaches, null) : new LogChain(List.of(), null, null);
    }
}
