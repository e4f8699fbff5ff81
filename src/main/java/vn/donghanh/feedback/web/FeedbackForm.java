package vn.donghanh.feedback.web;

import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.donghanh.feedback.FeedbackArea;
import vn.donghanh.feedback.FeedbackRating;
import vn.donghanh.feedback.Satisfaction;
import vn.donghanh.feedback.SubmitFeedbackCommand;
import vn.donghanh.feedback.complaint.AnswerWish;
import vn.donghanh.feedback.complaint.ComplaintAddressee;
import vn.donghanh.feedback.complaint.ComplaintContent;
import vn.donghanh.feedback.complaint.ComplaintSubject;
import vn.donghanh.feedback.complaint.ComplaintView;
import vn.donghanh.shared.MissingReason;

/** The form model of feedback and complaint. A choice holds the name of an answer, or of the reason why it is missing. */
public class FeedbackForm implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Area overall = new Area(FeedbackArea.OVERALL);
    private final List<Area> areas = new ArrayList<>();
    private List<ComplaintView.Colleague> colleagues = List.of();
    private @Nullable String words;
    private @Nullable ComplaintSubject subject;
    private @Nullable ComplaintAddressee wished;
    private @Nullable String concerned;
    private @Nullable String account;
    private @Nullable AnswerWish answerWish;
    private @Nullable String wish;

    /** The answer about one area. */
    public static class Area implements Serializable {
        @Serial
        private static final long serialVersionUID = 1L;

        private final FeedbackArea area;
        private @Nullable String rating;

        Area(FeedbackArea area) {
            this.area = area;
        }

        public FeedbackArea getArea() {
            return area;
        }

        public @Nullable String getRating() {
            return rating;
        }

        public void setRating(@Nullable String rating) {
            this.rating = rating;
        }

        @Nullable
        FeedbackRating toRating() {
            String name = rating;
            if (name == null) {
                return null;
            }
            return Arrays.stream(Satisfaction.values())
                    .filter(area -> area.name().equals(name))
                    .findFirst()
                    .map(area -> new FeedbackRating(area, null))
                    .orElseGet(() -> new FeedbackRating(null, MissingReason.valueOf(name)));
        }
    }

    public FeedbackForm() {
        for (FeedbackArea area : FeedbackArea.values()) {
            if (area != FeedbackArea.OVERALL) {
                areas.add(new Area(area));
            }
        }
    }

    /** Offers colleagues whom a complaint may concern; the client's own page offers none. */
    void offer(List<ComplaintView.Colleague> offered) {
        colleagues = List.copyOf(offered);
    }

    SubmitFeedbackCommand command() {
        Map<FeedbackArea, FeedbackRating> ratings = new EnumMap<>(FeedbackArea.class);
        List<Area> all = new ArrayList<>(areas);
        all.add(overall);
        for (Area area : all) {
            FeedbackRating rating = area.toRating();
            if (rating != null) {
                ratings.put(area.getArea(), rating);
            }
        }
        boolean complains = subject != null || account != null || concerned != null;
        return new SubmitFeedbackCommand(
                ratings,
                words,
                complains ? new ComplaintContent(subject, wished, concerned, account, answerWish, wish) : null);
    }

    public Area getOverall() {
        return overall;
    }

    /** Returns the areas beside the overall one. */
    public List<Area> getAreas() {
        return areas;
    }

    public List<ComplaintView.Colleague> getColleagues() {
        return colleagues;
    }

    public Satisfaction[] getSatisfactions() {
        return Satisfaction.values();
    }

    public MissingReason[] getMissing() {
        return MissingReason.values();
    }

    public ComplaintSubject[] getSubjects() {
        return ComplaintSubject.values();
    }

    public ComplaintAddressee[] getAddressees() {
        return ComplaintAddressee.values();
    }

    public AnswerWish[] getAnswerWishes() {
        return AnswerWish.values();
    }

    public @Nullable String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words;
    }

    public @Nullable ComplaintSubject getSubject() {
        return subject;
    }

    public void setSubject(@Nullable ComplaintSubject subject) {
        this.subject = subject;
    }

    public @Nullable ComplaintAddressee getWished() {
        return wished;
    }

    public void setWished(@Nullable ComplaintAddressee wished) {
        this.wished = wished;
    }

    public @Nullable String getConcerned() {
        return concerned;
    }

    public void setConcerned(@Nullable String concerned) {
        this.concerned = concerned;
    }

    public @Nullable String getAccount() {
        return account;
    }

    public void setAccount(@Nullable String account) {
        this.account = account;
    }

    public @Nullable AnswerWish getAnswerWish() {
        return answerWish;
    }

    public void setAnswerWish(@Nullable AnswerWish answerWish) {
        this.answerWish = answerWish;
    }

    public @Nullable String getWish() {
        return wish;
    }

    public void setWish(@Nullable String wish) {
        this.wish = wish;
    }
}
