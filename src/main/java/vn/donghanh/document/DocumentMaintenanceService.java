package vn.donghanh.document;

import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;
import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import vn.donghanh.document.scan.ScanResult;
import vn.donghanh.document.scan.VirusScanner;
import vn.donghanh.document.storage.ContentRepository;
import vn.donghanh.reference.RetentionCode;
import vn.donghanh.reference.RetentionQueries;

/** The steps of {@link DocumentJob}, each in a transaction of its own. */
@ApplicationScoped
public class DocumentMaintenanceService {
    private static final int MOST = 100;

    /** An upload that has not changed for so long was abandoned, or its server was killed. */
    private static final Duration ABANDONED_AFTER = Duration.ofHours(24);

    /** A checked file that nobody files for so long is removed; My work shows it until then. */
    private static final Duration UNFILED_FOR = Duration.ofDays(14);

    @Inject
    DocumentRepository documents;

    @Inject
    ContentRepository contents;

    @Inject
    DocumentCipher cipher;

    @Inject
    VirusScanner scanner;

    @Inject
    DocumentScanService scans;

    @Inject
    RetentionQueries retention;

    @Inject
    Clock clock;

    @Transactional(SUPPORTS)
    public List<String> findQuarantined() {
        return documents.findQuarantined(MOST);
    }

    /** Scans a document again; while no scanner answers, or none is there any more, nothing changes. */
    @Transactional(REQUIRES_NEW)
    public void scan(String ref) {
        documents
                .find(ref)
                .filter(document -> document.status() == DocumentStatus.QUARANTINED)
                .ifPresent(document -> settle(
                        ref,
                        scanner.scan(
                                contents.content(document.contentRef(), document.size(), cipher.content(document)))));
    }

    private void settle(String ref, ScanResult result) {
        switch (result) {
            case UNAVAILABLE, NOT_CONFIGURED -> {}
            case CLEAN -> scans.record(ref, false);
            case INFECTED -> scans.record(ref, true);
        }
    }

    @Transactional(SUPPORTS)
    public List<String> findAbandonedUploads() {
        return documents.findAbandoned(
                clock.instant().minus(ABANDONED_AFTER), clock.instant().minus(UNFILED_FOR), MOST);
    }

    @Transactional(REQUIRES_NEW)
    public void removeUpload(String ref) {
        documents.findUpload(ref).ifPresent(upload -> {
            contents.removePieces(ref);
            contents.removeChunks(ref);
            documents.remove(upload);
        });
    }

    @Transactional(SUPPORTS)
    public List<String> findRemovable() {
        return retention
                .keptLongEnoughBefore(RetentionCode.WITHDRAWN_DOCUMENT, clock.instant())
                .map(before -> documents.findRemovable(before, MOST))
                .orElse(List.of());
    }

    /** Removes the content of a withdrawn document; that it existed and why it was withdrawn stays. */
    @Transactional(REQUIRES_NEW)
    public void removeContent(String ref) {
        documents.find(ref).ifPresent(document -> {
            document.recordRemoval(clock.instant());
            contents.removeChunks(document.contentRef());
        });
    }

    @Transactional(REQUIRES_NEW)
    public void removeOldOpenings() {
        Instant before = clock.instant().minus(DocumentOpening.VALID);
        documents.removeOpeningsBefore(before);
    }
}
