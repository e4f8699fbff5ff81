package vn.donghanh.note.web;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vn.donghanh.note.NoteDraftRow;
import vn.donghanh.note.NoteKind;
import vn.donghanh.note.NoteRow;
import vn.donghanh.note.NoteSection;
import vn.donghanh.note.WriteNoteCommand;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.RandomReference;

/** The form model of a note: a new note, a correction, or a resumed draft. */
public class NoteForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private NoteSection section = NoteSection.GENERAL;
    private NoteKind kind;
    private LocalDate day;
    private LocalTime time;
    private boolean interpreted;
    private String body;
    private String corrects;
    private int basedOn;
    private String ref = RandomReference.random();

    void beginIn(NoteSection where, Instant now) {
        section = where;
        happenedAt(now);
    }

    void correct(NoteRow old) {
        section = old.section();
        kind = old.kind();
        interpreted = old.interpreted();
        happenedAt(old.happenedAt());
        body = old.body();
        corrects = old.ref();
        basedOn = old.version();
    }

    void resume(NoteDraftRow draft) {
        section = draft.section();
        kind = draft.kind() == null ? kind : draft.kind();
        body = draft.body();
        ref = draft.ref();
    }

    WriteNoteCommand command(String number) {
        return new WriteNoteCommand(number, section, kind, day, time, interpreted, body, corrects, basedOn, ref);
    }

    private void happenedAt(Instant at) {
        day = CentreTime.day(at);
        time = at.atZone(CentreTime.ZONE).toLocalTime().truncatedTo(ChronoUnit.MINUTES);
    }

    public boolean isCorrection() {
        return corrects != null;
    }

    public String getRef() {
        return ref;
    }

    public @Nullable String getCorrects() {
        return corrects;
    }

    public NoteSection getSection() {
        return section;
    }

    public void setSection(NoteSection section) {
        this.section = section;
    }

    public NoteKind getKind() {
        return kind;
    }

    public void setKind(NoteKind kind) {
        this.kind = kind;
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

    public boolean isWithFamily() {
        return kind == NoteKind.FAMILY;
    }

    public boolean isInterpreted() {
        return interpreted;
    }

    public void setInterpreted(boolean interpreted) {
        this.interpreted = interpreted;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }
}
