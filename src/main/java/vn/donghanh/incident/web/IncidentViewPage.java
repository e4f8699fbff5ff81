package vn.donghanh.incident.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
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
import vn.donghanh.shared.web.address.PathValue;

/** The page of one incident: its deadlines, what was offered, and the notice that the law demands. Each row of a list is a form of its own, so that one answer is sent at a time. */
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
    @PathValue(0)
    String number;

    @Inject
    @PathValue(1)
    String ref;

    private final FormToken once = new FormToken();
    private IncidentView view;
    private DeadlineOutcome ending;
    private String words;
    private OfferAnswer answer;
    private NoticeRecipient recipient;
    private NoticeChannel channel;
    private ClientInformed informed;
    private String content;

    public void load() {
        view = queries.get(number, ref);
        content = view.mayGiveNotice() ? texts.of("incident_view.notice.minimum") : null;
    }

    public void settle(IncidentDeadline settled) {
        service.settle(number, ref, settled, settled.onlyEnding().orElse(ending), words);
        saved();
    }

    public void recordOffer(IncidentOffer offer) {
        service.recordOffer(number, ref, offer, answer);
        saved();
    }

    public void giveNotice() {
        forms.once(once.getValue(), () -> {
            service.giveNotice(number, ref, new GiveNoticeCommand(recipient, channel, informed, content));
            return ref;
        });
        saved();
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

    public DeadlineOutcome getEnding() {
        return ending;
    }

    public void setEnding(DeadlineOutcome ending) {
        this.ending = ending;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public OfferAnswer getAnswer() {
        return answer;
    }

    public void setAnswer(OfferAnswer answer) {
        this.answer = answer;
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
