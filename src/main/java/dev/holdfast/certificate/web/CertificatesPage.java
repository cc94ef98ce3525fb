package dev.holdfast.certificate.web;

import dev.holdfast.certificate.CertificateDesk;
import dev.holdfast.certificate.CertificateDesk.Order;
import dev.holdfast.certificate.CertificateFiles;
import dev.holdfast.certificate.CertificateState;
import dev.holdfast.certificate.CertificateWithdrawal;
import dev.holdfast.certificate.NewCertificate;
import dev.holdfast.certificate.figures.PassRule;
import dev.holdfast.certificate.store.CertificateId;
import dev.holdfast.certificate.suite.SuiteFaultException;
import dev.holdfast.workflow.RiskTier;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages on which a certificate is started and read. */
@Controller
@RequestMapping("/certificates")
class CertificatesPage {

    private final CertificateDesk desk;
    private final CertificateWithdrawal withdrawal;
    private final CertificateFiles files;

    CertificatesPage(CertificateDesk desk, CertificateWithdrawal withdrawal, CertificateFiles files) {
        this.desk = desk;
        this.withdrawal = withdrawal;
        this.files = files;
    }

    @GetMapping
    String all(Model page) {
        return list(new NewCertificate("", "", ""), page);
    }

    @PostMapping
    String order(
            @Valid @ModelAttribute("newCertificate") NewCertificate wanted,
            BindingResult faults,
            Authentication who,
            Model page) {
        if (faults.hasErrors()) {
            return list(wanted, page);
        }
        return switch (desk.order(wanted, who.getName())) {
            case Order.Taken taken -> "redirect:/certificates/" + taken.id();
            case Order.Wrong wrong -> {
                faults.rejectValue(wrong.field(), "wrong", wrong.why());
                yield list(wanted, page);
            }
        };
    }

    /**
     * @param tier the cases to show: one tier's
     * @param show all, or only those in which the models differ
     */
    @GetMapping("/{id}")
    String one(
            @PathVariable String id,
            @RequestParam(defaultValue = "LOW") String tier,
            @RequestParam(defaultValue = "differences") String show,
            Model page) {
        var file = CertificateId.of(id)
                .flatMap(files::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var wanted = tierOf(tier).orElse(RiskTier.LOW);
        boolean all = show.equals("all");
        page.addAttribute("file", file);
        page.addAttribute("isRunning", file.state() == CertificateState.RUNNING);
        page.addAttribute("mayWithdraw", file.state().isOpen());
        page.addAttribute("tier", wanted);
        page.addAttribute("tiers", PassRule.tiers());
        page.addAttribute("all", all);
        page.addAttribute("rows", CaseRow.of(file, wanted, all));
        return "certificate";
    }

    @PostMapping("/{id}/withdrawal")
    String withdraw(@PathVariable String id, Authentication who, RedirectAttributes next) {
        var known = CertificateId.of(id)
                .filter(one -> files.find(one).isPresent())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        next.addFlashAttribute(
                "notice", withdrawal.withdraw(known, who.getName()).orElse("The certificate is withdrawn."));
        return "redirect:/certificates/" + known;
    }

    private static Optional<RiskTier> tierOf(String name) {
        return PassRule.tiers().stream()
                .filter(tier -> tier.name().equals(name))
                .findFirst();
    }

    private String list(NewCertificate wanted, Model page) {
        page.addAttribute("newCertificate", wanted);
        try {
            page.addAttribute("patterns", desk.patterns());
        } catch (SuiteFaultException unusable) {
            page.addAttribute("patterns", List.of());
            page.addAttribute("suiteFault", unusable.getMessage());
        }
        page.addAttribute("models", desk.models());
        page.addAttribute("certificates", files.last());
        return "certificates";
    }
}
