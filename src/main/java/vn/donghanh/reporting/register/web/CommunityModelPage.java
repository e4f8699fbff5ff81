package vn.donghanh.reporting.register.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import vn.donghanh.reporting.register.CommunityModelQueries;
import vn.donghanh.reporting.register.CommunityModelService;
import vn.donghanh.reporting.register.CommunityModelView;
import vn.donghanh.reporting.register.RegisterEntryKind;

/** The page of one model in the community: what it is, who takes part and what it costs. */
@Named
@ViewScoped
public class CommunityModelPage extends AbstractRegisterPage {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    CommunityModelQueries queries;

    @Inject
    CommunityModelService service;

    private final CommunityModelForm form = new CommunityModelForm();
    private final RegisterEntryForm people = new RegisterEntryForm(RegisterEntryKind.PARTICIPANTS);
    private CommunityModelView view;

    public CommunityModelPage() {
        super("reporting/register/model/");
    }

    public void load() {
        view = queries.get(ref());
        form.read(view.facts());
    }

    @Override
    void record(RegisterEntryForm entry) {
        forms.once(entry.getOnce().getValue(), () -> {
            entries.recordForModel(ref(), entry.command());
            return ref();
        });
        leave();
    }

    public void recordPeople() {
        record(people);
    }

    public void correct() {
        service.correct(ref(), view.version(), form.command());
        leave();
    }

    public void withdraw() {
        service.withdraw(ref(), view.version(), getReason());
        leave();
    }

    public CommunityModelView getView() {
        return view;
    }

    public CommunityModelForm getForm() {
        return form;
    }

    public RegisterEntryForm getPeople() {
        return people;
    }
}
