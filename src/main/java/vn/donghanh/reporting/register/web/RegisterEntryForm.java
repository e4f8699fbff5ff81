package vn.donghanh.reporting.register.web;

import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import vn.donghanh.reporting.register.RecordRegisterEntryCommand;
import vn.donghanh.reporting.register.RegisterEntryFacts;
import vn.donghanh.reporting.register.RegisterEntryKind;
import vn.donghanh.shared.web.FormToken;

/** The form model in which people of a model or money are recorded or corrected. */
public class RegisterEntryForm implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    private final RegisterEntryKind kind;
    private final FormToken once = new FormToken();
    private LocalDate day;
    private Long number;
    private String source;

    RegisterEntryForm(RegisterEntryKind kind) {
        this.kind = kind;
    }

    static RegisterEntryForm of(RegisterEntryFacts facts) {
        RegisterEntryForm form = new RegisterEntryForm(facts.kind());
        form.day = facts.on();
        form.number = facts.number();
        form.source = facts.source();
        return form;
    }

    RecordRegisterEntryCommand command() {
        return new RecordRegisterEntryCommand(new RegisterEntryFacts(kind, day, number, source));
    }

    public RegisterEntryKind getKind() {
        return kind;
    }

    public FormToken getOnce() {
        return once;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public Long getNumber() {
        return number;
    }

    public void setNumber(Long number) {
        this.number = number;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }
}
