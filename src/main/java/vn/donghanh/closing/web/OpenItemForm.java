package vn.donghanh.closing.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.donghanh.casefile.spi.OpenItem;
import vn.donghanh.casefile.spi.OpenItemKind;
import vn.donghanh.casefile.spi.OpenItemResolution;
import vn.donghanh.closing.AnsweredItemRow;
import vn.donghanh.closing.OpenItemAnswerDraft;
import vn.donghanh.shared.CentreTime;

/** Form row of one open item with the answer entered so far. */
public class OpenItemForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final OpenItem open;
    private OpenItemResolution ending;
    private LocalDate day;
    private LocalTime time;
    private String words;

    private OpenItemForm(OpenItem open, AnsweredItemRow before) {
        this.open = open;
        if (before != null) {
            ending = before.ending();
            words = before.explanation();
            if (before.doneAt() != null) {
                day = CentreTime.day(before.doneAt());
                time = CentreTime.endsDay(before.doneAt())
                        ? null
                        : LocalTime.ofInstant(before.doneAt(), CentreTime.ZONE);
            }
        }
    }

    /** Creates the rows in the given order, which is by due time. */
    static List<OpenItemForm> of(List<OpenItem> open, Map<String, AnsweredItemRow> before) {
        return open.stream()
                .map(openItem -> new OpenItemForm(openItem, before.get(openItem.ref())))
                .toList();
    }

    static List<OpenItemAnswerDraft> answers(List<OpenItemForm> lines) {
        return lines.stream().map(OpenItemForm::answer).filter(Objects::nonNull).toList();
    }

    private OpenItemAnswerDraft answer() {
        return ending == null ? null : new OpenItemAnswerDraft(open.ref(), ending, day, time, words);
    }

    /** Whether the answer is complete; only for the count of gaps, the service enforces the rule. */
    boolean isAnswered() {
        if (ending == null) {
            return false;
        }
        return switch (ending) {
            case DONE -> day != null;
            case DECLINED, NOT_POSSIBLE -> words != null && !words.isBlank();
            case GOES_ON -> true;
        };
    }

    /** Copies resolution and explanation to all unanswered items that allow this resolution. */
    void repeatFor(List<OpenItemForm> lines) {
        lines.stream()
                .filter(line -> line.ending == null && line.open.resolutions().contains(ending))
                .forEach(line -> {
                    line.ending = ending;
                    line.words = words;
                });
    }

    /** Whether the item is a process with a partner; otherwise it is a task of the Centre. */
    public boolean isWithPartner() {
        return open.itemKind() != OpenItemKind.TASK;
    }

    public boolean isDone() {
        return ending == OpenItemResolution.DONE;
    }

    public boolean isUndone() {
        return ending != null && ending.isNotDone();
    }

    public OpenItem getOpen() {
        return open;
    }

    public OpenItemResolution getEnding() {
        return ending;
    }

    public void setEnding(OpenItemResolution ending) {
        this.ending = ending;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public LocalTime getTime() {
        return time;
    }

    public void setTime(LocalTime time) {
        this.time = time;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
