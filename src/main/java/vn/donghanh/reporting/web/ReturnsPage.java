package vn.donghanh.reporting.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import org.omnifaces.cdi.Param;
import vn.donghanh.reporting.programme.EnterReturnCommand;
import vn.donghanh.reporting.programme.ReturnService;
import vn.donghanh.reporting.programme.Target;
import vn.donghanh.shared.web.DisplayPreferences;
import vn.donghanh.shared.web.Messages;

/** Backing bean of the returns of a period. */
@Named
@ViewScoped
public class ReturnsPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    transient ReturnService service;

    @Inject
    transient Messages messages;

    @Inject
    transient DisplayPreferences displayPreferences;

    @Inject
    @Param(name = "period")
    private Long wanted;

    private ReturnService.PageView page;
    private String target;
    private String body;
    private String letter;
    private LocalDate dated;
    private Long n;
    private Long of;

    public void load() {
        page = service.page(wanted);
    }

    public String enter() {
        service.enter(new EnterReturnCommand(target, page.period().id(), body, letter, dated, n, of));
        return finish();
    }

    public String confirm(String ref) {
        service.confirm(ref);
        return finish();
    }

    private String finish() {
        messages.saved();
        return "/reporting/returns.xhtml?faces-redirect=true&period="
                + page.period().id();
    }

    public String title(Target target) {
        return target.code() + ". " + target.title(displayPreferences.locale());
    }

    public String title(String code) {
        return page.targets().stream()
                .filter(target -> target.code().equals(code))
                .map(this::title)
                .findFirst()
                .orElse(code);
    }

    public ReturnService.PageView getPage() {
        return page;
    }

    public String getTarget() {
        return target;
    }

    public void setTarget(String target) {
        this.target = target;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    public String getLetter() {
        return letter;
    }

    public void setLetter(String letter) {
        this.letter = letter;
    }

    public LocalDate getDated() {
        return dated;
    }

    public void setDated(LocalDate dated) {
        this.dated = dated;
    }

    public Long getN() {
        return n;
    }

    public void setN(Long n) {
        this.n = n;
    }

    public Long getOf() {
        return of;
    }

    public void setOf(Long of) {
        this.of = of;
    }
}
