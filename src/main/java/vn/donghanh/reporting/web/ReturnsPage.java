package vn.donghanh.reporting.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import vn.donghanh.reporting.programme.Target;
import vn.donghanh.reporting.returns.ReturnService;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.address.QueryValue;

/** Backing bean of the returns of a period. */
@Named
@ViewScoped
public class ReturnsPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    ReturnService service;

    @Inject
    Messages messages;

    @Inject
    ReturnFormatter formatter;

    @Inject
    @QueryValue("period")
    private Long wanted;

    private ReturnService.PageView page;

    public void load() {
        page = service.page(wanted);
    }

    public String confirm(String ref) {
        service.confirm(ref);
        messages.saved();
        return "/reporting/returns.xhtml?faces-redirect=true&period="
                + page.period().id();
    }

    public String title(String code) {
        return page.targets().stream()
                .filter(target -> target.code().equals(code))
                .map(formatter::title)
                .findFirst()
                .orElse(code);
    }

    /** The number of returns that a target has. */
    public long count(Target target) {
        return page.rows().stream()
                .filter(line -> line.row().target().equals(target.code()))
                .count();
    }

    public ReturnService.PageView getPage() {
        return page;
    }
}
