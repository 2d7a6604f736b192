/// What the pages of the VoiceBot API state, transcribed row by row and on its own: the contract is held against it.
enum VoiceBotDocumentation {
  /// An operation: its id in the contract, method and path, the section that shows it, and the status that succeeds.
  struct Operation {
    let id: String
    let method: String
    let path: String
    let status: String
    let section: String
  }

  /// A row of a "JSON Format" table.
  struct Field {
    let schema: String
    let name: String
    let type: String
  }

  /// A row of a parameter table.
  struct Row {
    let operation: String
    let name: String
    let type: String
    let place: String
    let isRequired: Bool
  }

  static let operations = lines(operationTable).map { cells in
    Operation(
      id: cells[0], method: cells[1], path: "/voicebot/" + cells[2], status: cells[3],
      section: cells[4...].joined(separator: " "))
  }

  static let fields = lines(fieldTable).map { cells in
    Field(schema: cells[0], name: cells[1], type: cells[2])
  }

  static let rows = lines(rowTable).map { cells in
    Row(
      operation: cells[0], name: cells[1], type: cells[2], place: cells[3],
      isRequired: cells[4] == "yes")
  }

  /// The sections of the pages: the four tables of representations and the twenty operations.
  static let sections =
    operations.map(\.section) + [
      "VoiceBot JSON Format", "Voicebot Channel Instance JSON Format",
      "voicebot Channel Twilio Configuration JSON Format",
      "Voice Bot Channel SIP Configuration JSON Format",
    ]

  private static func lines(_ table: String) -> [[String]] {
    table.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
  }
}

/// Operation, method, path, status, section.
private let operationTable = """
  listVoiceBots GET voicebots 200 Get the list of VoiceBots
  createVoiceBot POST voicebots 201 Create a new VoiceBot
  getVoiceBot GET voicebots/{id} 200 Get a single VoiceBot
  updateVoiceBot PUT voicebots/{id} 200 Update the VoiceBot
  deleteVoiceBot DELETE voicebots/{id} 204 Remove the VoiceBot
  listVoicebotChannelInstances GET voicebotChannelInstances 200 Get the list of Voicebot Channel Instances
  createVoicebotChannelInstance POST voicebotChannelInstances 201 Create a new Voicebot Channel Instance
  getVoicebotChannelInstance GET voicebotChannelInstances/{id} 200 Get a single Voicebot Channel Instance
  updateVoicebotChannelInstance PUT voicebotChannelInstances/{id} 200 Update the Voicebot Channel Instance
  deleteVoicebotChannelInstance DELETE voicebotChannelInstances/{id} 204 Remove the Voicebot Channel Instance
  listVoicebotChannelTwilioConfigurations GET voicebotChannelTwilioConfigurations 200 Get the list of voicebot Channel Twilio Configurations
  createVoicebotChannelTwilioConfiguration POST voicebotChannelTwilioConfigurations 201 Create a new voicebot Channel Twilio Configuration
  getVoicebotChannelTwilioConfiguration GET voicebotChannelTwilioConfigurations/{id} 200 Get a single voicebot Channel Twilio Configuration
  updateVoicebotChannelTwilioConfiguration PUT voicebotChannelTwilioConfigurations/{id} 200 Update the voicebot Channel Twilio Configuration
  deleteVoicebotChannelTwilioConfiguration DELETE voicebotChannelTwilioConfigurations/{id} 204 Remove the voicebot Channel Twilio Configuration
  listVoicebotChannelSIPConfigurations GET voicebotChannelSIPConfigurations 200 Get the list of Voice Bot Channel SIP Configurations
  createVoicebotChannelSIPConfiguration POST voicebotChannelSIPConfigurations 201 Create a new Voice Bot Channel SIP Configuration
  getVoicebotChannelSIPConfiguration GET voicebotChannelSIPConfigurations/{id} 200 Get a single Voice Bot Channel SIP Configuration
  updateVoicebotChannelSIPConfiguration PUT voicebotChannelSIPConfigurations/{id} 200 Update the Voice Bot Channel SIP Configuration
  deleteVoicebotChannelSIPConfiguration DELETE voicebotChannelSIPConfigurations/{id} 204 Remove the Voice Bot Channel SIP Configuration
  """

/// Schema of the representation, member, type.
private let fieldTable = """
  VoiceBot trainingStatus enum
  VoiceBot importingStatus enum
  VoiceBot engineId guid
  VoiceBot id guid
  VoiceBot languageId string
  VoiceBot description string
  VoiceBot name string
  VoiceBot timeIntervalToRepeatLastMessageWhenNoInput integer
  VoiceBot voiceNameId string
  VoiceBot intentHighConfidenceScore integer
  VoiceBot lastUpdatedTime datetime
  VoiceBot timeToHangUpCallWhenNoInput integer
  VoiceBot messageBeforeHangUpCallWhenNoInput string
  VoiceBot wordsThatTriggerBotToWait string[]
  VoiceBot messageWhenBotTriggeredToWait string
  VoiceBot botWaitingTime integer
  VoiceBot channelId guid
  VoiceBot engine engine
  VoiceBot channel channel
  VoiceBot language language
  VoiceBot voiceName voiceName
  VoicebotChannelInstance id guid
  VoicebotChannelInstance voiceChannelId guid
  VoicebotChannelInstance infoId guid
  VoicebotChannelInstance channelType enum
  VoicebotChannelInstance voiceChannel voiceChannel
  VoicebotChannelTwilioConfiguration id guid
  VoicebotChannelTwilioConfiguration phoneNumber string
  VoicebotChannelTwilioConfiguration phoneNumberCountry string
  VoicebotChannelSIPConfiguration id guid
  VoicebotChannelSIPConfiguration sIPServer string
  VoicebotChannelSIPConfiguration username string
  VoicebotChannelSIPConfiguration password string
  VoicebotChannelSIPConfiguration isAuthUsernameRequired bool
  VoicebotChannelSIPConfiguration outboundProxy string
  VoicebotChannelSIPConfiguration isOutboundProxyRequired bool
  VoicebotChannelSIPConfiguration authUsername string
  """

/// Operation, parameter, type, place, required; the one place that the page leaves out is read as `body`.
private let rowTable = """
  listVoiceBots include string query no
  getVoiceBot include string query no
  createVoiceBot trainingStatus enum body no
  createVoiceBot importingStatus enum body no
  createVoiceBot engineId guid body no
  createVoiceBot languageId string body no
  createVoiceBot description string body no
  createVoiceBot name string body yes
  createVoiceBot timeIntervalToRepeatLastMessageWhenNoInput integer body no
  createVoiceBot voiceNameId string body no
  createVoiceBot intentHighConfidenceScore integer body no
  createVoiceBot lastUpdatedTime datetime body no
  createVoiceBot timeToHangUpCallWhenNoInput integer body no
  createVoiceBot messageBeforeHangUpCallWhenNoInput string body no
  createVoiceBot wordsThatTriggerBotToWait string[] body no
  createVoiceBot messageWhenBotTriggeredToWait string body no
  createVoiceBot botWaitingTime integer body no
  createVoiceBot channelId guid body no
  createVoiceBot channel channel body yes
  updateVoiceBot trainingStatus enum body no
  updateVoiceBot importingStatus enum body no
  updateVoiceBot engineId guid body no
  updateVoiceBot languageId string body no
  updateVoiceBot description string body no
  updateVoiceBot name string body yes
  updateVoiceBot timeIntervalToRepeatLastMessageWhenNoInput integer body no
  updateVoiceBot voiceNameId string body no
  updateVoiceBot intentHighConfidenceScore integer body no
  updateVoiceBot lastUpdatedTime datetime body no
  updateVoiceBot timeToHangUpCallWhenNoInput integer body no
  updateVoiceBot messageBeforeHangUpCallWhenNoInput string body no
  updateVoiceBot wordsThatTriggerBotToWait string[] body no
  updateVoiceBot messageWhenBotTriggeredToWait string body no
  updateVoiceBot botWaitingTime integer body no
  updateVoiceBot channelId guid body no
  updateVoiceBot channel channel body yes
  listVoicebotChannelInstances include string query no
  getVoicebotChannelInstance include string query no
  createVoicebotChannelInstance voiceChannelId guid body no
  createVoicebotChannelInstance infoId guid body no
  createVoicebotChannelInstance channelType enum body no
  updateVoicebotChannelInstance voiceChannelId guid body no
  updateVoicebotChannelInstance infoId guid body no
  updateVoicebotChannelInstance channelType enum body no
  createVoicebotChannelTwilioConfiguration phoneNumber string body yes
  createVoicebotChannelTwilioConfiguration phoneNumberCountry string body yes
  updateVoicebotChannelTwilioConfiguration phoneNumber string body yes
  updateVoicebotChannelTwilioConfiguration phoneNumberCountry string body yes
  createVoicebotChannelSIPConfiguration sIPServer string body no
  createVoicebotChannelSIPConfiguration username string body yes
  createVoicebotChannelSIPConfiguration password string body yes
  createVoicebotChannelSIPConfiguration isAuthUsernameRequired bool body no
  createVoicebotChannelSIPConfiguration outboundProxy string body yes
  createVoicebotChannelSIPConfiguration isOutboundProxyRequired bool body no
  createVoicebotChannelSIPConfiguration authUsername string body yes
  updateVoicebotChannelSIPConfiguration sIPServer string body no
  updateVoicebotChannelSIPConfiguration username string body yes
  updateVoicebotChannelSIPConfiguration password string body yes
  updateVoicebotChannelSIPConfiguration isAuthUsernameRequired bool body no
  updateVoicebotChannelSIPConfiguration outboundProxy string body yes
  updateVoicebotChannelSIPConfiguration isOutboundProxyRequired bool body no
  updateVoicebotChannelSIPConfiguration authUsername string body yes
  """
