package vn.donghanh.stay;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.CaseHeader;
import vn.donghanh.casefile.CaseSummaryQueries;
import vn.donghanh.stay.document.StayDocument;
import vn.donghanh.stay.document.StayDocumentStatus;

/** The views of emergency stays. */
public final class StayViews {
    private StayViews() {}

    /**
     * One stay in a list.
     *
     * @param days days since admission; null before it
     * @param end the last day unless another is decided; null before admission
     * @param alarming whether the stay needs attention
     */
    public record Row(
            String ref,
            StayStatus status,
            Instant since,
            Instant requestedAt,
            @Nullable Integer days,
            @Nullable LocalDate end,
            boolean alarming)
            implements Serializable {}

    public record CaseStays(CaseHeader header, List<Row> rows, boolean mayRequest) implements Serializable {
        public CaseStays {
            rows = List.copyOf(rows);
        }
    }

    /** @param basis the law that requires the document */
    public record DocumentView(StayDocument paper, StayDocumentStatus state, boolean optional, String basis)
            implements Serializable {}

    /** @param reached whether its day has come */
    public record Alarm(StayAlarm alarm, LocalDate day, boolean reached) implements Serializable {}

    /** @param actor null for the system */
    public record Step(
            StayStep step,
            Instant at,
            @Nullable String actor,
            @Nullable LocalDate until,
            @Nullable String decision,
            @Nullable LocalDate decidedOn,
            @Nullable String letter,
            @Nullable LocalDate letterOn,
            @Nullable String words)
            implements Serializable {}

    public record Enquiry(EnquiryChannel channel, Instant at, String actor, String words) implements Serializable {}

    /** The room, belongings and enquiries of a resident: for the duty team only. */
    public record ResidenceView(@Nullable String room, @Nullable String belongings, List<Enquiry> enquiries)
            implements Serializable {
        public ResidenceView {
            enquiries = List.copyOf(enquiries);
        }
    }

    /** The planned or completed end of a stay. */
    public record ExitView(
            @Nullable LocalDate exitOn,
            @Nullable Destination destination,
            @Nullable FollowUpConsent followUp,
            @Nullable RefusalReason cause,
            @Nullable String takenOver,
            @Nullable Instant lastSeen,
            @Nullable UnplannedExitRisk risk,
            @Nullable UnplannedExitResponse answer,
            @Nullable String answeredBy)
            implements Serializable {}

    /** The deadlines of a stay: documents, and the last days with and without the parent authority. */
    public record Terms(
            Instant papersDue,
            String papersBasis,
            LocalDate limit,
            String limitBasis,
            @Nullable LocalDate until,
            List<Alarm> alarms)
            implements Serializable {
        public Terms {
            alarms = List.copyOf(alarms);
        }
    }

    /**
     * The view of one stay.
     *
     * @param residence null for users outside the duty team
     * @param terms null before the admission
     * @param steps the steps that the user may take
     */
    public record StayView(
            CaseHeader header,
            Row row,
            StayGround ground,
            Instant admissionDue,
            @Nullable Instant admittedAt,
            @Nullable ResidenceView residence,
            List<DocumentView> papers,
            @Nullable Terms terms,
            ExitView exit,
            List<Step> history,
            List<StayStep> steps,
            boolean mayManage,
            boolean mayRecordDiscussion,
            boolean mayDecideResponse)
            implements Serializable {
        public StayView {
            papers = List.copyOf(papers);
            history = List.copyOf(history);
            steps = List.copyOf(steps);
        }

        public boolean may(String step) {
            return steps.contains(StayStep.valueOf(step));
        }

        public boolean isComplete() {
            return papers.stream().noneMatch(paper -> paper.state() == StayDocumentStatus.MISSING);
        }
    }

    /** @param room null for users outside the duty team */
    public record ListRow(CaseSummaryQueries.Row caseSummary, Row row, @Nullable String room) implements Serializable {}

    public record ResidentsView(List<ListRow> waiting, List<ListRow> in, boolean dutyTeam) implements Serializable {
        public ResidentsView {
            waiting = List.copyOf(waiting);
            in = List.copyOf(in);
        }
    }
}
