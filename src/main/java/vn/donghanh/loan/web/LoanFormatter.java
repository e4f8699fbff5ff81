package vn.donghanh.loan.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.loan.LoanPaper;
import vn.donghanh.loan.LoanPaymentRow;
import vn.donghanh.loan.LoanStep;
import vn.donghanh.loan.channel.LoanChannelRow;
import vn.donghanh.loan.repayment.LoanTerms;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.web.DisplayFormatter;
import vn.donghanh.shared.web.Texts;

/** Formats money, terms and requirements of loans. */
@Named
@ApplicationScoped
public class LoanFormatter {
    @Inject
    Texts texts;

    @Inject
    DisplayFormatter formats;

    /** Returns, for example, "20.000.000 đồng"; empty for no amount. */
    public String money(@Nullable Long amount) {
        return amount == null ? "" : texts.of("loan.money", formats.number(amount));
    }

    /** Returns amount, rate and term in one line; a rate that is not known is called so. */
    public String terms(LoanTerms terms) {
        return texts.of("loan.terms", money(terms.amount()), rate(terms.yearlyRate()), terms.months());
    }

    /** Returns the parameters of a channel; what is not known is called so. */
    public String parameters(LoanChannelRow channel) {
        return Stream.of(
                        channel.maxAmount() == null
                                ? texts.get("loan.amount.unknown")
                                : texts.of("loan.amount.max", money(channel.maxAmount())),
                        rate(channel.yearlyRate()),
                        channel.maxMonths() == null
                                ? texts.get("loan.months.unknown")
                                : texts.of("loan.months.max", channel.maxMonths()))
                .collect(Collectors.joining(", "));
    }

    /** Returns what a channel asks for besides application, papers and plan. */
    public String asks(LoanChannelRow channel) {
        List<String> asked = new ArrayList<>();
        if (channel.asksGroup()) {
            asked.add(texts.of(LoanPaper.GROUP_CONSENT));
        }
        if (channel.asksGuarantor()) {
            asked.add(texts.of(LoanPaper.GUARANTEE));
        }
        if (channel.asksCommune()) {
            asked.add(texts.of(LoanPaper.COMMUNE_CONFIRMATION));
        }
        return asked.isEmpty() ? texts.get("loan_channels.asks.nothing") : String.join(", ", asked);
    }

    /** Returns what is wrong with a requirement that is not met. */
    public String requirement(Precondition requirement) {
        return texts.of(
                requirement.rule().key(),
                requirement.arguments().stream()
                        .map(argument -> argument instanceof Long number ? formats.number(number) : argument)
                        .toArray());
    }

    /** Returns a step of the lender as the worker chooses it. */
    public String answer(LoanStep step) {
        return texts.get("loan.answer." + step);
    }

    /** Returns an entry of money as an option. */
    public String payment(LoanPaymentRow payment) {
        return texts.of(payment.kind()) + ", " + formats.date(payment.paidOn()) + ", " + money(payment.amount());
    }

    private String rate(@Nullable Integer rate) {
        return rate == null
                ? texts.get("loan.rate.unknown")
                : texts.of("loan.rate", formats.number(BigDecimal.valueOf(rate, 2)));
    }
}
