package vn.donghanh.incident.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import vn.donghanh.casefile.task.DeadlineOutcome;
import vn.donghanh.incident.ClientInformed;
import vn.donghanh.incident.GiveNoticeCommand;
import vn.donghanh.incident.IncidentDeadline;
import vn.donghanh.incident.IncidentOffer;
import vn.donghanh.incident.IncidentQueries;
import vn.donghanh.incident.IncidentService;
import vn.donghanh.incident.IncidentView;
import vn.donghanh.incident.NoticeChannel;
import vn.donghanh.incident.NoticeRecipient;
import vn.donghanh.incident.OfferAnswer;
import vn.donghanh.security.SubmittedFormRepository;
import vn.donghanh.shared.web.FormToken;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.Texts;

/** The page of one incident: its deadlines, what was offered, and the notice that the law demands. */
@Named
@ViewScoped
public class IncidentViewPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    IncidentQueries queries;

    @Inject
    IncidentService service;

    @Inject
    SubmittedFormRepository forms;

    @Inject
    Messages messages;

    @Inject
    Texts texts;

    @Inject
    @Param(pathIndex = 0)
    String number;

    @Inject
    @Param(pathIndex = 1)
    String ref;

    private final FormToken once = new FormToken();
    /** The chosen outcomes by name: a value of a map is not converted by its type. */
    private final Map<IncidentDeadline, String> endings = new EnumMap<>(IncidentDeadline.class);

    private final Map<IncidentOffer, String> answers = new EnumMap<>(IncidentOffer.class);
    private IncidentView view;
    private String done;
    private NoticeRecipient recipient;
    private NoticeChannel channel;
    private ClientInformed informed;
    private String content;

    public void load() {
        view = queries.get(number, ref);
        view.row().deadlines().forEach(line -> endings.put(line.deadline(), DeadlineOutcome.DONE.name()));
        content = view.mayGiveNotice() ? texts.of("incident_view.notice.minimum") : null;
        view.offers().forEach(line -> answers.put(line.offer(), OfferAnswer.ACCEPTED.name()));
    }

    public void settle(IncidentDeadline settled) {
        service.settle(number, ref, settled, constant(DeadlineOutcome.class, endings.get(settled)), done);
        saved();
    }

    public void recordOffer(IncidentOffer offer) {
        service.recordOffer(number, ref, offer, constant(OfferAnswer.class, answers.get(offer)));
        saved();
    }

    public void giveNotice() {
        forms.once(once.getValue(), () -> {
            service.giveNotice(number, ref, new GiveNoticeCommand(recipient, channel, informed, content));
            return ref;
        });
        saved();
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        return name == null || name.isEmpty() ? null : Enum.valueOf(type, name);
    }

    private void saved() {
        messages.saved();
        Faces.redirect("incident/view/%s/%s", number, ref);
    }

    public FormToken getOnce() {
        return once;
    }

    public IncidentView getView() {
        return view;
    }

    public Map<IncidentDeadline, String> getEndings() {
        return endings;
    }

    public Map<IncidentOffer, String> getAnswers() {
        return answers;
    }

    public OfferAnswer[] getAllAnswers() {
        return OfferAnswer.values();
    }

    public NoticeRecipient[] getRecipients() {
        return NoticeRecipient.values();
    }

    public NoticeChannel[] getChannels() {
        return NoticeChannel.values();
    }

    public ClientInformed[] getAllInformed() {
        return ClientInformed.values();
    }

    public String getDone() {
        return done;
    }

    public void setDone(String done) {
        this.done = done;
    }

    public NoticeRecipient getRecipient() {
        return recipient;
    }

    public void setRecipient(NoticeRecipient recipient) {
        this.recipient = recipient;
    }

    public NoticeChannel getChannel() {
        return channel;
    }

    public void setChannel(NoticeChannel channel) {
        this.channel = channel;
    }

    public ClientInformed getInformed() {
        return informed;
    }

    public void setInformed(ClientInformed informed) {
        this.informed = informed;
    }

    public String getContent() {
        return content;
    }

    public void setContent(String content) {
        this.content = content;
    }
}
