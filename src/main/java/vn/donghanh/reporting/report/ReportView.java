package vn.donghanh.reporting.report;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.printing.signature.PdfKeyStatus;
import vn.donghanh.reporting.programme.Period;

/**
 * The view of one report.
 *
 * @param period null for a report about a single event
 * @param occasion the event; null for a report of a period
 * @param snapshot reference of the signed figures that it prints; null when it prints none
 * @param steps what was done, in the order of the steps
 * @param returnReason why it was sent back last; null when it was not
 * @param returned who sent it back, and when; null when it was not
 * @param number under which it was sent; null before
 * @param corrects reference of the report that it corrects; null when it corrects none
 * @param correction reference of the report that corrects it; null when there is none
 * @param hashes of the stored files; empty before the signature
 * @param pdfKey whether the stored PDF file is signed with the Centre's certificate; null before the signature
 * @param ready whether the reader could hand it on as it is saved: nothing is missing, and nothing was typed and not saved
 * @param typed when the reader's own draft was saved; null when there is none
 * @param typedByOthers who else typed something and did not save it, for a reader who may hand the report on
 * @param version counts the changes, so that nobody checks or signs what another page showed
 */
public record ReportView(
        String ref,
        ReportKind kind,
        @Nullable Period period,
        @Nullable ReportOccasion occasion,
        @Nullable String snapshot,
        ReportStatus status,
        List<StepTaken> steps,
        @Nullable ReportReturnReason returnReason,
        @Nullable StepTaken returned,
        @Nullable String number,
        @Nullable LocalDate sentOn,
        @Nullable String corrects,
        @Nullable String correction,
        ReportTexts texts,
        Map<ReportFormat, String> hashes,
        @Nullable PdfKeyStatus pdfKey,
        boolean ready,
        @Nullable Instant typed,
        List<TypedByOther> typedByOthers,
        Set<ReportStep> possible,
        int version)
        implements Serializable {
    public ReportView {
        steps = List.copyOf(steps);
        hashes = Map.copyOf(hashes);
        typedByOthers = List.copyOf(typedByOthers);
        possible = Set.copyOf(possible);
    }

    public record StepTaken(ReportStep step, @Nullable String by, @Nullable Instant at) implements Serializable {}

    /** What a colleague typed, known by author and time only. */
    public record TypedByOther(String by, Instant at) implements Serializable {}

    /** Returns the sections of its kind, in the order in which they are printed. */
    public List<ReportSection> sections() {
        return ReportSection.of(kind);
    }

    /** Returns the files of its kind. */
    public List<ReportFormat> formats() {
        return List.copyOf(ReportFormat.of(kind));
    }

    public boolean may(ReportStep step) {
        return possible.contains(step);
    }

    /** Whether the reader may write on it. */
    public boolean writable() {
        return possible.contains(ReportStep.SUBMIT);
    }
}
