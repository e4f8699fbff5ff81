package vn.donghanh.lawful.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import vn.donghanh.lawful.GivenView;
import vn.donghanh.lawful.LawfulGiven;
import vn.donghanh.lawful.TellingWay;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.Texts;

/** What authorities were told of one case; here its worker says that the client knows. */
@Named("lawfulGivenPage")
@ViewScoped
public class GivenPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient LawfulGiven given;

    @Inject
    transient Messages messages;

    @Inject
    transient Texts texts;

    @Inject
    @Param(pathIndex = 0)
    private String number;

    private GivenView page;

    @NotNull
    private TellingWay how;

    @NotNull
    private LocalDate on;

    public void load() {
        page = given.page(number);
    }

    public void tell(String ref) {
        given.tell(number, ref, how, on);
        messages.info("lawful_given.message.told");
        Faces.redirect("lawful/given/%s", page.header().number());
    }

    public String items(GivenView.Line line) {
        return line.items().stream().map(texts::of).collect(Collectors.joining(", "));
    }

    public GivenView getPage() {
        return page;
    }

    public TellingWay[] getWays() {
        return TellingWay.values();
    }

    public TellingWay getHow() {
        return how;
    }

    public void setHow(TellingWay how) {
        this.how = how;
    }

    public LocalDate getOn() {
        return on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }
}
