namespace SovereigntyApi.Engine.Tests.Genre;

/// <summary>Forty texts of the tests' own that are no treaty language, five or more of each kind.</summary>
internal static class OtherGenres
{
    public static readonly (string Kind, string Text)[] Texts =
    [
        ("contract", "The Seller shall deliver the lathes to the Buyer's yard in Leeds not later than 3 March, and the Buyer shall pay the balance of the purchase price on delivery."),
        ("contract", "Customer agrees to pay each invoice within thirty days of receipt. If Customer fails to do so, Supplier may suspend the Services and charge interest at two per cent a month."),
        ("contract", "The Tenant shall not keep any animal in the flat without the written consent of the Landlord, which shall not be unreasonably withheld, and shall pay the rent on the first day of each month."),
        ("contract", "This Agreement is made on 4 May between Harrow Tools Limited, a company incorporated under the laws of England (the \"Company\"), and Ms J. Arden (the \"Consultant\"). The Company wishes to engage the Consultant on the terms set out below."),
        ("contract", "Each party shall indemnify and hold harmless the other from any claim arising out of its gross negligence. Neither party is liable for late performance caused by a strike, provided that it gives the other party written notice within two business days."),
        ("contract", "The Employee shall devote his whole working time to the Company and shall not, for twelve months after the end of this Agreement, solicit any customer of the Company."),
        ("contract", "Licensee may install the Software on up to five machines. Licensee shall not copy, rent or lend it, and Licensor makes no warranties of any kind."),
        ("contract", "This Agreement shall be governed by and construed in accordance with the laws of the State of Delaware, and it constitutes the entire agreement between the parties on its subject."),

        ("statute", "Be it enacted by the Legislature of the Province as follows: no person shall operate a ferry on an inland lake without a licence issued by the Minister."),
        ("statute", "The Secretary of Agriculture shall by regulation prescribe the standards for the storage of grain, and may revoke the registration of any warehouse which does not meet them."),
        ("statute", "A person who contravenes subsection (2) commits an offence and is liable on summary conviction to a fine not exceeding level 3 on the standard scale."),
        ("statute", "This Act may be cited as the Public Footpaths Act. In this Act, 'authority' means the council of the county in which the footpath lies."),
        ("statute", "Section 14 is amended by striking out the words 'ninety days' and inserting 'six months'. The amendment made by this section applies to taxable years beginning after the date of enactment."),
        ("statute", "No taxpayer shall be allowed a deduction under this section for any amount paid for the repair of a dwelling, except as provided in subsection (c) of this title."),
        ("statute", "The Attorney General may bring a civil action against any carrier that violates this chapter, and the court may award a penalty of not more than 5,000 dollars for each violation of section 12 of this title."),

        ("news", "GENEVA - Delegates from sixty countries agreed late on Friday to limit the export of rocket fuel, officials said, after a week of talks that several times seemed close to collapse."),
        ("news", "The foreign minister told reporters yesterday that her country would sign the fisheries treaty next week, although opposition lawmakers have promised a fight."),
        ("news", "A spokesman for the port authority declined to comment on the report. Two ships have been held at anchor since Tuesday morning, according to a person familiar with the matter."),
        ("news", "From our correspondent in Lima: the envoys of both governments, who have not spoken for a year, met for dinner on Monday and parted smiling."),
        ("news", "Shares in the shipbuilder fell four percent on Wednesday after the company announced that it had lost a contract for three frigates."),
        ("news", "The prime minister said she would not accept a court that could try her soldiers. 'We have judges of our own,' she added at a press conference in the capital."),

        ("essay", "Arms control has always been a wager on the other side's patience. Its critics say that the wager is lost before it is made; its supporters answer that there is no other table to play at."),
        ("essay", "I have long thought that the best treaties are the short ones. A treaty that needs four hundred articles is really a confession that nobody agreed on the first."),
        ("essay", "Why do democracies sign agreements they cannot enforce? Perhaps because signing is cheap, and because the headlines are written on the day of the ceremony and not ten years later."),
        ("essay", "The idea that a list of criteria could decide every sale of weapons is a myth. Judgement cannot be put into a table, and our diplomats know it."),
        ("essay", "This paper examines how small navies answered the conference of 1921. It argues that tonnage limits mattered far less than the price of steel, a point which historians have often missed."),
        ("essay", "If we want to lead, we cannot join every agreement that somebody puts on the table. The voters would not forgive it, and frankly they would be right."),
        ("essay", "Sovereignty is a word that everybody praises and few define. For the lawyers it was a border, for the economists a tariff, and for the poets mostly an excuse."),

        ("resolution", "The Security Council, deeply concerned by the fighting in the northern province, calls upon all parties to cease fire at once and decides to remain seized of the matter."),
        ("resolution", "1. Urges all Member States to report their holdings of shoulder-fired missiles; 2. Requests the Secretary-General to submit a report at its next session; 3. Decides to include the item in the provisional agenda of that session."),
        ("resolution", "Welcomes the report of the working group on desertification, and takes note with appreciation of the offer of the host Government; invites Governments in a position to do so to make voluntary contributions."),
        ("resolution", "Acting under Chapter VII of the Charter of the United Nations, demands that the militia withdraw from the dam, and expresses its intention to consider further measures."),
        ("resolution", "Recalling its resolution 912 of 4 June, expresses its deep concern at the delay, and encourages Member States to pay their contributions in full and on time."),

        ("French", "Chaque Partie contractante prend les mesures nécessaires pour que les armes visées par la présente Convention ne soient pas transférées à des groupes qui ne dépendent pas d'un gouvernement."),
        ("French", "Le présent Accord entre en vigueur le premier jour du mois qui suit la date à laquelle les deux Parties se sont notifié l'accomplissement de leurs procédures internes."),
        ("German", "Jede Vertragspartei stellt sicher, dass die nach diesem Übereinkommen erteilten Genehmigungen in ein Register eingetragen werden, das von der zuständigen Behörde geführt wird."),
        ("Spanish", "Cada Estado Parte adoptará las medidas que sean necesarias para que las autoridades de su territorio puedan inspeccionar los buques que enarbolen el pabellón de otro Estado Parte."),
        ("Italian", "Le Parti si impegnano a scambiare ogni anno, entro il mese di marzo, le informazioni sulle licenze che sono state rilasciate nel corso dell'anno precedente."),
        ("Dutch", "De verdragsluitende partijen verbinden zich ertoe de gegevens die zij op grond van dit verdrag ontvangen niet zonder toestemming aan een derde staat door te geven."),
        ("Polish", "Każda ze Stron zobowiązuje się przekazywać drugiej Stronie, nie później niż w ciągu trzydziestu dni, wykaz wydanych zezwoleń oraz nazwy przedsiębiorstw."),
    ];
}
