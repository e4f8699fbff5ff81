package vn.donghanh.document.form;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.CaseHeader;

/**
 * The forms of a case: those that it offers, and those that were printed, newest first.
 *
 * @param mayName whether the reader may open the client's identity for a print
 * @param signers who may sign for the Centre today, the director first
 * @param letterheadComplete whether place, sign and director of today's letterhead are entered
 */
public record CaseFormsView(
        CaseHeader header,
        List<FormOffer> offers,
        List<Row> printed,
        boolean mayName,
        List<CentreSigner> signers,
        boolean letterheadComplete)
        implements Serializable {
    public CaseFormsView {
        offers = List.copyOf(offers);
        printed = List.copyOf(printed);
        signers = List.copyOf(signers);
    }

    /**
     * A printed form.
     *
     * @param statusBy name of who filed it or said that it was not signed
     * @param document reference of the filed document; null while there is none
     */
    public record Row(
            String ref,
            FormKey key,
            FormFormat format,
            boolean named,
            Instant printedAt,
            String printedBy,
            FormStatus status,
            Instant statusSince,
            String statusBy,
            @Nullable NotSignedReason reason,
            @Nullable String document)
            implements Serializable {
        public boolean isWaiting() {
            return status == FormStatus.WAITING_FOR_SIGNATURE;
        }

        public boolean isFiled() {
            return status == FormStatus.FILED;
        }
    }

    public List<Row> waiting() {
        return printed.stream().filter(Row::isWaiting).toList();
    }

    public List<Row> settled() {
        return printed.stream().filter(row -> !row.isWaiting()).toList();
    }
}
