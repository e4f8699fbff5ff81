package vn.donghanh.conference.web;

import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.conference.ConferenceMinutesQueries;
import vn.donghanh.conference.ConferenceView;
import vn.donghanh.conference.DecisionKind;
import vn.donghanh.conference.WriteMinutesCommand;

/** The form model of minutes: what was discussed, the part of each outside body, and the decisions. */
public class MinutesForm implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    private @Nullable String body;
    private final List<PartForm> parts = new ArrayList<>();
    private final List<DecisionForm> decisions = new ArrayList<>();
    private int basedOn;

    void read(ConferenceMinutesQueries.MinutesFormView view) {
        WriteMinutesCommand content = view.content();
        body = content.discussion();
        basedOn = content.basedOn();
        for (ConferenceView.Body guestBody : view.bodies()) {
            parts.add(new PartForm(
                    guestBody,
                    content.parts().stream()
                            .filter(part -> guestBody.guest().equals(part.body()))
                            .findFirst()
                            .map(WriteMinutesCommand.PartLine::text)
                            .orElse(null)));
        }
        content.decisions().forEach(line -> decisions.add(new DecisionForm(line)));
    }

    /** Continues from a newer version, which the author has read. */
    void continueFrom(int version) {
        basedOn = version;
    }

    void addDecision() {
        decisions.add(
                new DecisionForm(new WriteMinutesCommand.DecisionLine(DecisionKind.TASK, null, null, null, null)));
    }

    void removeDecision(int index) {
        decisions.remove(index);
    }

    WriteMinutesCommand command(String number, String ref) {
        return new WriteMinutesCommand(
                number,
                ref,
                basedOn,
                body,
                parts.stream().map(PartForm::line).toList(),
                decisions.stream().map(DecisionForm::line).toList());
    }

    public DecisionKind[] getKinds() {
        return DecisionKind.values();
    }

    public int getBasedOn() {
        return basedOn;
    }

    public @Nullable String getBody() {
        return body;
    }

    public void setBody(@Nullable String body) {
        this.body = body;
    }

    public List<PartForm> getParts() {
        return parts;
    }

    public List<DecisionForm> getDecisions() {
        return decisions;
    }

    /** What one outside body may read of the discussion. */
    public static class PartForm implements Serializable {
        @Serial
        private static final long serialVersionUID = 1L;

        private final ConferenceView.Body body;
        private @Nullable String text;

        PartForm(ConferenceView.Body body, @Nullable String text) {
            this.body = body;
            this.text = text;
        }

        WriteMinutesCommand.PartLine line() {
            return new WriteMinutesCommand.PartLine(body.guest(), text);
        }

        public String getName() {
            return body.name();
        }

        public @Nullable String getText() {
            return text;
        }

        public void setText(@Nullable String text) {
            this.text = text;
        }
    }

    /** One decision. */
    public static class DecisionForm implements Serializable {
        @Serial
        private static final long serialVersionUID = 1L;

        private @Nullable DecisionKind kind;
        private @Nullable String words;
        private @Nullable Long assignee;
        private @Nullable LocalDate due;
        private @Nullable String audience;

        DecisionForm(WriteMinutesCommand.DecisionLine line) {
            kind = line.kind();
            words = line.words();
            assignee = line.assignee();
            due = line.dueOn();
            audience = line.body();
        }

        /** Whether anything was entered besides the kind, which every decision has. */
        boolean isWritten() {
            return assignee != null || due != null || audience != null || (words != null && !words.isBlank());
        }

        WriteMinutesCommand.DecisionLine line() {
            return new WriteMinutesCommand.DecisionLine(kind, words, assignee, due, audience);
        }

        public @Nullable DecisionKind getKind() {
            return kind;
        }

        public void setKind(@Nullable DecisionKind kind) {
            this.kind = kind;
        }

        public @Nullable String getWords() {
            return words;
        }

        public void setWords(@Nullable String words) {
            this.words = words;
        }

        public @Nullable Long getAssignee() {
            return assignee;
        }

        public void setAssignee(@Nullable Long assignee) {
            this.assignee = assignee;
        }

        public @Nullable LocalDate getDue() {
            return due;
        }

        public void setDue(@Nullable LocalDate due) {
            this.due = due;
        }

        public @Nullable String getAudience() {
            return audience;
        }

        public void setAudience(@Nullable String audience) {
            this.audience = audience == null || audience.isEmpty() ? null : audience;
        }
    }
}
