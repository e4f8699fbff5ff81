package vn.donghanh.closing.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.donghanh.casefile.LeftOpen;
import vn.donghanh.casefile.OpenEnding;
import vn.donghanh.casefile.OpenThing;
import vn.donghanh.closing.AnswerOpen;
import vn.donghanh.closing.AnsweredRow;
import vn.donghanh.shared.VietNam;

/** One thing that is still open, with what is answered for it so far. */
public class OpenLine implements Serializable {
    private static final long serialVersionUID = 1L;

    private final LeftOpen open;
    private OpenEnding ending;
    private LocalDate day;
    private LocalTime time;
    private String words;

    private OpenLine(LeftOpen open, AnsweredRow before) {
        this.open = open;
        if (before != null) {
            ending = before.ending();
            words = before.words();
            if (before.doneAt() != null) {
                day = VietNam.day(before.doneAt());
                time = VietNam.endsDay(before.doneAt()) ? null : LocalTime.ofInstant(before.doneAt(), VietNam.ZONE);
            }
        }
    }

    /** All of them, in the order in which they are due. */
    static List<OpenLine> of(List<LeftOpen> open, Map<String, AnsweredRow> before) {
        return open.stream()
                .map(one -> new OpenLine(one, before.get(one.ref())))
                .toList();
    }

    static List<AnswerOpen> answers(List<OpenLine> lines) {
        return lines.stream().map(OpenLine::answer).filter(Objects::nonNull).toList();
    }

    private AnswerOpen answer() {
        return ending == null ? null : new AnswerOpen(open.ref(), ending, day, time, words);
    }

    /** Whether it is answered for in full; the service decides, this only counts what is left to do. */
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

    /** The same answer in the same words for what has none; each stays a line of its own. */
    void repeatFor(List<OpenLine> lines) {
        lines.stream()
                .filter(line -> line.ending == null && line.open.answers().contains(ending))
                .forEach(line -> {
                    line.ending = ending;
                    line.words = words;
                });
    }

    /** Something that goes on with a partner; else it is due at the Centre. */
    public boolean isWithPartner() {
        return open.thing() != OpenThing.TASK;
    }

    public boolean isDone() {
        return ending == OpenEnding.DONE;
    }

    public boolean isUndone() {
        return ending != null && ending.isUndone();
    }

    public LeftOpen getOpen() {
        return open;
    }

    public OpenEnding getEnding() {
        return ending;
    }

    public void setEnding(OpenEnding ending) {
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
