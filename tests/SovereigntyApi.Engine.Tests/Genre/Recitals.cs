namespace SovereigntyApi.Engine.Tests.Genre;

/// <summary>Thirty recitals of the tests' own.</summary>
internal static class Recitals
{
    public static readonly string[] Texts =
    [
        "Recognizing that the lakes of the plateau are the common concern of the peoples who live on their shores,",
        "Recognising the sovereign right of each State to decide upon the arms which its own defence requires,",
        "Considering that trade in uncut stones has in some regions paid for war,",
        "Recalling the Declaration adopted at Quito on the protection of mountain forests,",
        "Noting with concern the growing number of vessels abandoned with their crews on board,",
        "Noting that several States have already closed their markets to goods made by forced labour,",
        "Reaffirming that every State Party must be free to leave an agreement which no longer serves it,",
        "Bearing in mind the obligations of States under the Charter of the United Nations,",
        "Convinced that inspections carried out without warning are the surest means of building confidence,",
        "Desiring to strengthen the ties of friendship between their peoples,",
        "Desirous of concluding an agreement on the mutual recognition of pilots' licences,",
        "Determined to put an end to the traffic in ancient manuscripts,",
        "Mindful of the need of landlocked States for access to the sea on fair terms,",
        "Conscious that the Parties shall be judged by what they do and not by what they sign,",
        "Believing that the exchange of harvest data in good time can prevent famine,",
        "Emphasizing that nothing in this Treaty touches the lawful possession of hunting weapons,",
        "Stressing the responsibility of exporting States to prevent the diversion of explosives,",
        "Acknowledging that developing countries cannot carry the same burdens as others,",
        "Aware that the ice of the southern glaciers shrinks from year to year,",
        "Wishing to facilitate the return of stolen animals to their owners,",
        "Resolved to settle by peaceful means any dispute which may arise between them,",
        "Having regard to the report of the Commission on the navigation of the upper river,",
        "Taking into account the recommendations of the Conference on the safety of tunnels,",
        "Welcoming the decision of the coastal States to share the cost of the new lights,",
        "Anxious to save future crews from the dangers of unmarked wrecks,",
        "Guided by the principles of sovereign equality and of non-intervention in domestic affairs,",
        "Whereas the boundary between the two countries has never been marked on the ground;",
        "Deeply alarmed by the sale of sea charts which have been altered to deceive,",
        "Underlining the duty of each Government to punish those who counterfeit medicines,",
        "The States Parties to this Convention, persuaded that clean water must come before commerce,",
    ];
}
